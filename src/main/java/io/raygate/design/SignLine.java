package io.raygate.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One line of words behind a coloured sign: a check that passed, a finding, a hint. */
public final class SignLine extends Div {

    public SignLine(Tone tone, Icons sign, String words) {
        this(tone, sign, new Span(words));
    }

    public SignLine(Tone tone, Icons sign, Component... words) {
        addClassNames("rg-sign", tone.className());
        Div text = new Div(words);
        text.addClassName("rg-sign-words");
        add(sign.create(), text);
    }
}
