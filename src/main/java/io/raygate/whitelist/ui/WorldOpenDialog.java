package io.raygate.whitelist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Endpoint;
import io.raygate.design.ConfirmDialog;
import io.raygate.design.FactList;
import io.raygate.design.Figures;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.ServiceName;
import io.raygate.whitelist.ChangePreview;
import io.raygate.whitelist.GroupDraft;

/** Asks, with figures and a typed name, before half the world or more is let in. */
final class WorldOpenDialog {

    private WorldOpenDialog() {}

    static void open(
            ApplicationDetails application, GroupDraft draft, ChangePreview preview, Runnable act) {
        ConfirmDialog.ask("Let the whole internet in?")
                .text(
                        ("With group %s, %s are let in to the Dashboard at %s: whoever reaches that"
                                        + " address passes the whitelist. Ray runs whatever a caller submits,"
                                        + " so a leaked key means code on this machine.")
                                .formatted(
                                        draft.name(),
                                        Figures.addresses(preview.after().size()),
                                        door(application)))
                .with(figures(preview))
                .typed(application.name())
                .danger()
                .act("Let everyone in", act)
                .open();
    }

    private static String door(ApplicationDetails application) {
        return application
                .endpoint(ServiceName.DASHBOARD, NetType.PUBLIC)
                .or(() -> application.endpoints().stream().findFirst())
                .map(Endpoint::url)
                .orElse(application.name());
    }

    private static Div figures(ChangePreview preview) {
        Span after = new Span(ChangeBox.getIn(preview.after()));
        after.addClassName("rg-world");
        FactList facts = new FactList();
        facts.fact("Today", ChangeBox.getIn(preview.before()));
        facts.fact("After", after);
        facts.fact("Still asked", "dashboard account, access key or job token");
        Div box = new Div(facts);
        box.addClassName("rg-change");
        return box;
    }
}
