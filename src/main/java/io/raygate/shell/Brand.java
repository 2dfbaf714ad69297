package io.raygate.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import io.raygate.design.Drawing;

/** Mark and product name. */
class Brand extends Div {

    private static final String MARK =
            """
            <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke-width="2"
                 stroke-linecap="round" aria-hidden="true">
              <path d="M4 21V10.5a8 8 0 0 1 16 0V21" stroke="currentColor"/>
              <path d="M8.5 21v-5M12 21v-8M15.5 21v-5" stroke="var(--rg-mark)"/>
            </svg>
            """;

    Brand() {
        addClassName("rg-brand");
        add(new Drawing(MARK), named("rg-brand-name", "Raygate"));
    }

    /** Adds the host this console was asked under, so that two consoles are told apart. */
    Brand withHost() {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            add(named("rg-brand-host", request.getServerName()));
        }
        return this;
    }

    private static Span named(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
