package io.raygate.whitelist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.raygate.applications.StaleEdit;
import io.raygate.design.Icons;
import io.raygate.design.Moments;
import io.raygate.design.SignLine;
import io.raygate.design.Tone;
import io.raygate.vocabulary.Cidr;
import io.raygate.whitelist.WhitelistGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says what somebody else changed while a group was being edited. */
class ConflictNote extends Div {

    private static final int MOST = 5;

    ConflictNote(
            WhitelistGroup mine,
            Optional<WhitelistGroup> theirs,
            StaleEdit stale,
            Consumer<WhitelistGroup> useTheirs) {
        getElement().setAttribute("role", "alert");
        Div words = new Div(new Span(words(mine, theirs, by(stale))));
        theirs.ifPresent(
                group -> {
                    Button use = new Button("Use theirs instead", click -> useTheirs.accept(group));
                    use.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                    use.addClassName("rg-cure");
                    words.add(use);
                });
        add(new SignLine(Tone.WARNING, Icons.TRIANGLE_ALERT, words));
    }

    private static String words(WhitelistGroup mine, Optional<WhitelistGroup> theirs, String by) {
        return theirs.map(
                        group ->
                                "%s was changed%s while you edited it: %s. What you typed is kept; save again to replace theirs."
                                        .formatted(mine.name(), by, difference(mine, group)))
                .orElse(
                        "%s was removed%s while you edited it. What you typed is kept; save again to add it back."
                                .formatted(mine.name(), by));
    }

    /** Who it was and when, where that is known: " by mara at 18:55". */
    private static String by(StaleEdit stale) {
        String who = stale.who().map(name -> " by " + name).orElse("");
        return who + stale.when().map(moment -> " at " + Moments.clock(moment)).orElse("");
    }

    private static String difference(WhitelistGroup mine, WhitelistGroup theirs) {
        List<String> changes = new ArrayList<>();
        List<Cidr> added = without(theirs.entries(), mine.entries());
        List<Cidr> removed = without(mine.entries(), theirs.entries());
        if (!added.isEmpty()) {
            changes.add("added " + listed(added));
        }
        if (!removed.isEmpty()) {
            changes.add("removed " + listed(removed));
        }
        if (!mine.comment().equals(theirs.comment())) {
            changes.add("comment “%s”".formatted(theirs.comment()));
        }
        return changes.isEmpty() ? "saved again as it was" : String.join(", ", changes);
    }

    private static List<Cidr> without(List<Cidr> all, List<Cidr> some) {
        return all.stream().filter(entry -> !some.contains(entry)).toList();
    }

    private static String listed(List<Cidr> entries) {
        String named =
                entries.stream().limit(MOST).map(Cidr::toString).collect(Collectors.joining(", "));
        return entries.size() > MOST
                ? named + " and %d more".formatted(entries.size() - MOST)
                : named;
    }
}
