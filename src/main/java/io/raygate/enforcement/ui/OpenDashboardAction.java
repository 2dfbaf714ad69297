package io.raygate.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Status;
import io.raygate.applications.spi.ApplicationAction;
import io.raygate.design.Icons;
import io.raygate.design.Notices;
import io.raygate.enforcement.DashboardEntrance;
import io.raygate.enforcement.DashboardOpening;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;
import java.util.Optional;

/** The button that opens Ray's own dashboard in a new tab. */
@org.springframework.stereotype.Component
class OpenDashboardAction implements ApplicationAction {

    /** A posted form keeps the code out of the address bar, the history and every log. */
    private static final String POST_IN_NEW_TAB =
            """
            const form = document.createElement('form');
            form.method = 'post';
            form.action = $0;
            form.target = '_blank';
            form.rel = 'noopener';
            const field = document.createElement('input');
            field.type = 'hidden';
            field.name = $1;
            field.value = $2;
            form.append(field);
            document.body.append(form);
            form.submit();
            form.remove();
            """;

    private final DashboardOpening dashboards;

    OpenDashboardAction(DashboardOpening dashboards) {
        this.dashboards = dashboards;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Placement placement() {
        return Placement.PRIMARY;
    }

    @Override
    public Optional<Component> component(ApplicationDetails application) {
        if (application.status() != Status.ACTIVATED) {
            return Optional.empty();
        }
        Button button = new Button("Open dashboard", Icons.PLUG.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(click -> open(button, application.id()));
        return Optional.of(button);
    }

    private void open(Button button, ApplicationId application) {
        try {
            DashboardEntrance way = dashboards.open(application);
            button.getElement()
                    .executeJs(POST_IN_NEW_TAB, way.url(), way.field(), way.code().reveal());
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }
}
