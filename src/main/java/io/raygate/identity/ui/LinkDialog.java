package io.raygate.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import io.raygate.design.CodeBlock;
import io.raygate.design.Moments;
import io.raygate.identity.OneTimeLink;
import jakarta.servlet.http.HttpServletRequest;

/** Shows a one-time link, this once, and forgets it when it closes. */
class LinkDialog extends Dialog {

    private final transient OneTimeLink link;
    private final CodeBlock shown;

    LinkDialog(String title, String whatFor, OneTimeLink link) {
        this.link = link;
        shown = new CodeBlock(url(base()), "one-time link");
        setHeaderTitle(title);
        setWidth("640px");
        addClassName("rg-dialog");
        setCloseOnOutsideClick(false);
        Div words =
                new Div(
                        new Paragraph(whatFor),
                        shown,
                        new Paragraph(
                                "It opens once, until %s, and is not shown again. Whoever has it can use it: send it on a way you trust."
                                        .formatted(Moments.clock(link.expires()))));
        words.addClassName("rg-link-once");
        add(words);
        Button close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        addDetachListener(detached -> removeAll());
    }

    /** Behind a proxy only the browser knows under which address it came here. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement()
                .executeJs("return document.baseURI")
                .then(String.class, base -> shown.setCode(url(base)));
    }

    private String url(String base) {
        return base + OneTimeLink.PATH + "#" + link.code().reveal();
    }

    private static String base() {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            HttpServletRequest http = request.getHttpServletRequest();
            return "%s://%s:%d%s/"
                    .formatted(
                            http.getScheme(),
                            http.getServerName(),
                            http.getServerPort(),
                            http.getContextPath());
        }
        return "/";
    }
}
