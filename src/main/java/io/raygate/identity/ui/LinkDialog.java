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
import io.raygate.design.Icons;
import io.raygate.design.Moments;
import io.raygate.design.SignLine;
import io.raygate.design.Tone;
import io.raygate.identity.OneTimeLink;
import jakarta.servlet.http.HttpServletRequest;

/** Shows a one-time link, this once, and forgets it when it closes. */
class LinkDialog extends Dialog {

    private final transient OneTimeLink link;
    private final CodeBlock shown;
    private final SignLine onlyHere =
            new SignLine(
                    Tone.WARNING,
                    Icons.TRIANGLE_ALERT,
                    "This link begins with the name of this machine for itself, so it opens on this"
                            + " machine only. To send it to somebody elsewhere, open the console"
                            + " under the address they use (server.address,"
                            + " raygate.console.extra-hosts) and make the link there.");

    LinkDialog(String title, String whatFor, OneTimeLink link) {
        this.link = link;
        String base = base();
        shown = new CodeBlock(url(base), "one-time link");
        tellHowFarItLeads(base);
        setHeaderTitle(title);
        setWidth("640px");
        addClassName("rg-dialog");
        setCloseOnOutsideClick(false);
        Div words =
                new Div(
                        new Paragraph(whatFor),
                        shown,
                        onlyHere,
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
                .then(
                        String.class,
                        base -> {
                            shown.setCode(url(base));
                            tellHowFarItLeads(base);
                        });
    }

    private void tellHowFarItLeads(String base) {
        onlyHere.setVisible(ThisMachineOnly.is(base));
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
