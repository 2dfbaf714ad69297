package io.raygate.design;

import com.vaadin.flow.component.html.Span;

/** A value in the mono font with a button that copies it: an address, an ID, a command. */
public final class CopyField extends Span {

    private final Span text = new Span();
    private final CopyButton copy;

    /**
     * @param label what the value is, for readers: "ID"
     */
    public CopyField(String value, String label) {
        addClassName("rg-copy-field");
        copy = new CopyButton(value, label);
        text.addClassName("rg-mono");
        text.setText(value);
        add(text, copy);
    }

    /** Shows and copies another value. */
    public void setShown(String value) {
        text.setText(value);
        copy.setCopied(value);
    }
}
