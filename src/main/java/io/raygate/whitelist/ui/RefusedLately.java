package io.raygate.whitelist.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.raygate.design.Figures;
import io.raygate.design.Moments;
import io.raygate.design.Section;
import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.vocabulary.IpAddress;
import java.util.List;
import java.util.function.Consumer;

/** Who was refused because of the address, how often, and when last; letting in is one click. */
class RefusedLately extends Composite<Section> {

    private static final int MOST = 8;

    private final boolean isEditable;
    private final Consumer<IpAddress> allow;
    private List<RefusedCaller> shown = List.of();

    RefusedLately(boolean isEditable, Consumer<IpAddress> allow) {
        this.isEditable = isEditable;
        this.allow = allow;
        getContent().content(nobody());
    }

    @Override
    protected Section initContent() {
        return new Section("Refused lately");
    }

    private static Paragraph nobody() {
        Paragraph words = new Paragraph("Nobody whom the rules still refuse.");
        words.addClassNames("rg-secondary", "rg-small");
        return words;
    }

    /** Shows the callers, newest first; drawn again only when they differ. */
    void show(List<RefusedCaller> callers) {
        if (callers.equals(shown)) {
            return;
        }
        shown = List.copyOf(callers);
        UnorderedList list = new UnorderedList();
        list.addClassName("rg-refused");
        callers.stream().limit(MOST).forEach(caller -> list.add(row(caller)));
        long times = callers.stream().mapToLong(RefusedCaller::times).sum();
        getContent().note(callers.isEmpty() ? "" : Figures.of(times, "call"));
        getContent().content(callers.isEmpty() ? nobody() : list);
    }

    private ListItem row(RefusedCaller caller) {
        Span address = new Span(caller.address().toString());
        address.addClassNames("rg-mono", "rg-refused-address");
        Span times = new Span(Figures.of(caller.times()) + "×");
        Span last = new Span(Moments.clock(caller.last()));
        times.addClassName("rg-secondary");
        last.addClassName("rg-secondary");
        ListItem row = new ListItem(address, times, last);
        if (isEditable) {
            Button button = new Button("Allow", click -> allow.accept(caller.address()));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.addClassName("aura-accent-neutral");
            button.setAriaLabel("Allow " + caller.address());
            row.add(button);
        }
        return row;
    }
}
