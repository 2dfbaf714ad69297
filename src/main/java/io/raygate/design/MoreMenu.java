package io.raygate.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.stream.Stream;

/**
 * A button that opens a short list of further acts.
 *
 * <p>A popover of plain buttons: the menu bar's entries carry attributes that a menu must not have.
 */
public final class MoreMenu extends Span {

    private final Button opener = new Button();
    private final Div entries = new Div();
    private final Popover popover = new Popover(entries);

    /**
     * @param label what the acts are about, for readers: "More actions"
     */
    public MoreMenu(String label, Component face) {
        addClassName("rg-more");
        opener.setIcon(face);
        opener.setAriaLabel(label);
        opener.addThemeVariants(ButtonVariant.TERTIARY);
        opener.addClassName("aura-accent-neutral");
        entries.addClassName("rg-more-entries");
        popover.setTarget(opener);
        popover.setAriaLabel(label);
        popover.setAutofocus(true);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        add(opener, popover);
    }

    /** Adds an act; the list closes when it is chosen. */
    public Button entry(Icons icon, String words, Runnable act) {
        Button entry = new Button(words, icon.create());
        entry.addThemeVariants(ButtonVariant.TERTIARY);
        entry.addClassName("aura-accent-neutral");
        entry.addClickListener(
                click -> {
                    popover.close();
                    act.run();
                });
        entries.add(entry);
        return entry;
    }

    /** Makes a button an act of the list, with all it does. */
    public void entry(Button act) {
        act.removeThemeNames("primary", "small");
        act.addThemeVariants(ButtonVariant.TERTIARY);
        act.addClassName("aura-accent-neutral");
        act.addClickListener(click -> popover.close());
        entries.add(act);
    }

    /** Adds something that is no act: a choice. */
    public void choice(Component content) {
        entries.add(content);
    }

    /** Parts the acts before from those after. */
    public void separator() {
        entries.add(new Hr());
    }

    /** What it is about, as readers hear it. */
    public boolean isCalled(String label) {
        return opener.getAriaLabel().filter(label::equals).isPresent();
    }

    /** The acts, in their order. */
    public Stream<Button> acts() {
        return entries.getChildren().filter(Button.class::isInstance).map(Button.class::cast);
    }

    /** Opens upwards, for a button at the foot of the page. */
    public MoreMenu opensUpwards() {
        popover.setPosition(PopoverPosition.TOP_START);
        return this;
    }
}
