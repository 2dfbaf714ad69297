package io.raygate.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list would be: a heading, one sentence, and what to do about it. */
public final class EmptyState extends Div {

    private static final String GATE =
            """
            <svg viewBox="0 0 212 64" width="212" height="64" fill="none" aria-hidden="true"
                 stroke="var(--rg-text-2)" stroke-width="1.5">
              <rect x="1" y="16" width="52" height="32" rx="5" stroke-dasharray="4 4"/>
              <path d="M54 32h33"/>
              <path d="M95 8v48" stroke="var(--aura-accent-color)" stroke-width="3"
                    stroke-linecap="round"/>
              <path d="M104 32h27" stroke-dasharray="5 4"/>
              <rect x="132" y="2" width="78" height="60" rx="6" stroke-dasharray="4 4"/>
              <circle cx="156" cy="32" r="9.5" stroke-dasharray="4 4"/>
              <circle cx="188" cy="20" r="6" stroke-dasharray="4 4"/>
              <circle cx="188" cy="44" r="6" stroke-dasharray="4 4"/>
            </svg>
            """;

    public EmptyState(String heading, String sentence, Component... acts) {
        addClassName("rg-empty");
        add(new H2(heading), new Paragraph(sentence));
        Div row = new Div(acts);
        row.addClassName("rg-empty-acts");
        add(row);
    }

    /** Puts the picture of a closed gate above the words. */
    public EmptyState withGate() {
        addComponentAsFirst(new Drawing(GATE));
        return this;
    }
}
