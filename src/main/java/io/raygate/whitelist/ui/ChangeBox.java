package io.raygate.whitelist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.raygate.design.FactList;
import io.raygate.design.Figures;
import io.raygate.gateway.traffic.OpenConnection;
import io.raygate.vocabulary.AddressRange;
import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Revision;
import io.raygate.whitelist.ChangePreview;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What changes when a draft is saved: who gains and loses access, who stays, what is cut. */
class ChangeBox extends Div {

    private static final int MOST_RANGES = 4;
    private static final int MOST_CALLERS = 3;

    private final Span revision = new Span();

    ChangeBox() {
        addClassName("rg-change");
        getElement().setAttribute("role", "status");
    }

    /**
     * Shows a preview.
     *
     * @param saved the revision this change follows
     * @param uncounted how many entries are left out because of a message
     * @param me the viewer's own address at the endpoint, where it is known
     */
    void show(ChangePreview preview, Revision saved, int uncounted, Optional<IpAddress> me) {
        removeAll();
        Span title = new Span("What changes when you save");
        title.addClassName("rg-change-title");
        revision.setText("revision %s → %s".formatted(saved, saved.number() + 1));
        revision.addClassName("rg-secondary");
        Div heading = new Div(title, revision);
        heading.addClassName("rg-change-heading");
        add(heading, facts(preview, uncounted, me));
    }

    private static FactList facts(ChangePreview preview, int uncounted, Optional<IpAddress> me) {
        AddressSet gains = preview.gains();
        AddressSet loses = preview.loses();
        FactList facts = new FactList();
        facts.fact(
                "Gains access", people(gains, "rg-gains", "Nobody", you(gains, me, "this is you")));
        if (loses.isEmpty()) {
            facts.fact("Loses access", "Nobody. " + nothingCut(preview.open()));
        } else {
            facts.fact(
                    "Loses access", people(loses, "rg-loses", "", you(loses, me, "that is you")));
            facts.fact("Stays in", people(preview.stays(), "rg-stays", "Nobody", Optional.empty()));
            facts.fact("Cut at once", cut(preview));
        }
        if (uncounted > 0) {
            facts.fact(
                    "Not counted",
                    uncounted == 1
                            ? "1 entry with a message above"
                            : uncounted + " entries with a message above");
        }
        return facts;
    }

    static String nothingCut(int open) {
        return switch (open) {
            case 0 -> "No connection is open.";
            case 1 -> "The 1 open connection stays.";
            default -> "All %s stay.".formatted(Figures.of(open, "open connection"));
        };
    }

    private static Optional<String> you(AddressSet set, Optional<IpAddress> me, String words) {
        return me.filter(set::contains).map(address -> words);
    }

    private static Component people(
            AddressSet set, String style, String nobody, Optional<String> remark) {
        if (set.isEmpty()) {
            return new Span(nobody);
        }
        Div chips = new Div();
        chips.addClassNames("rg-entries", style);
        List<AddressRange> ranges = set.ranges();
        ranges.stream().limit(MOST_RANGES).forEach(range -> chips.add(chip(Ranges.text(range))));
        if (ranges.size() > MOST_RANGES) {
            chips.add(new Span("+%s more".formatted(Figures.of(ranges.size() - MOST_RANGES))));
        }
        remark.ifPresent(words -> chips.add(new Span(words)));
        Span figure = new Span(Figures.addresses(set.size()));
        figure.addClassName("rg-change-figure");
        Div row = new Div(chips, figure);
        row.addClassName("rg-change-row");
        return row;
    }

    private static Span chip(String text) {
        Span chip = new Span(text);
        chip.addClassName("rg-entry");
        return chip;
    }

    private static Component cut(ChangePreview preview) {
        int cut = preview.cut().size();
        Span words = new Span(cut == 0 ? "No open connection" : whom(preview.cut()));
        Span figure = new Span("%s of %s".formatted(Figures.of(cut), Figures.of(preview.open())));
        figure.addClassName("rg-change-figure");
        Div row = new Div(words, figure);
        row.addClassName("rg-change-row");
        row.setClassName("rg-change-cut", cut > 0);
        return row;
    }

    /** For example "256 addresses get in". */
    static String getIn(AddressSet admitted) {
        BigInteger many = admitted.size();
        return Figures.addresses(many) + (many.equals(BigInteger.ONE) ? " gets in" : " get in");
    }

    /** For example "3 open connections: 2 from 10.20.7.15 (job log), 1 from 10.20.9.2 (idle)". */
    static String whom(List<OpenConnection> cut) {
        Map<String, Long> callers =
                cut.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> "from %s (%s)".formatted(one.peer(), one.use()),
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        String named =
                callers.entrySet().stream()
                        .limit(MOST_CALLERS)
                        .map(caller -> caller.getValue() + " " + caller.getKey())
                        .collect(Collectors.joining(", "));
        String others = callers.size() > MOST_CALLERS ? " and others" : "";
        return Figures.of(cut.size(), "open connection") + ": " + named + others;
    }
}
