package io.raygate.design;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/**
 * A status as mark and word, with an optional second line that gives the reason.
 *
 * <p>The shape of the mark carries the meaning, colour only helps: a dot is well, a turning ring
 * busy, a diamond a warning, a square a failure, a hollow dot idle.
 */
public final class StatusBadge extends Span {

    private final Span reason = new Span();
    private final Tone tone;

    public StatusBadge(String word, Tone tone) {
        this(word, tone, null);
    }

    /** A status whose mark is an icon, as for locked and under maintenance. */
    public StatusBadge(String word, Tone tone, @Nullable Icons mark) {
        this.tone = tone;
        addClassNames("rg-status", tone.className());
        Span line = new Span(mark == null ? shape() : icon(mark), word(word));
        line.addClassName("rg-status-line");
        reason.addClassName("rg-status-reason");
        reason.setVisible(false);
        add(line, reason);
    }

    /** Adds the second line; nothing when there is no reason. */
    public StatusBadge because(@Nullable String text) {
        reason.setText(text == null ? "" : text);
        reason.setVisible(text != null && !text.isBlank());
        return this;
    }

    /** Draws it as a tinted pill, for the title row only. */
    public StatusBadge asPill() {
        addClassName("rg-pill");
        return this;
    }

    public Tone tone() {
        return tone;
    }

    private static Span shape() {
        Span mark = new Span();
        mark.addClassName("rg-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }

    private static Span icon(Icons icon) {
        Span mark = new Span(icon.create(14));
        mark.addClassName("rg-mark-icon");
        return mark;
    }

    private static Span word(String word) {
        Span text = new Span(word);
        text.addClassName("rg-status-word");
        return text;
    }
}
