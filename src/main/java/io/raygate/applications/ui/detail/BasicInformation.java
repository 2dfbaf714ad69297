package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.Status;
import io.raygate.vocabulary.ApplicationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The body of the first tab: a panel that fits the status, kept up to date while it is open. */
class BasicInformation extends Div {

    private final ApplicationId application;
    private final ApplicationService applications;
    private final ClusterWatch watch;
    private final ObjectProvider<ReadyPanel> ready;
    private final ObjectProvider<LaunchPanel> launching;
    private Optional<Sight> look = Optional.empty();
    private @Nullable Status status;
    private @Nullable Panel panel;
    private Registration watching = () -> {};

    BasicInformation(
            ApplicationDetails application,
            ApplicationService applications,
            ClusterWatch watch,
            ObjectProvider<ReadyPanel> ready,
            ObjectProvider<LaunchPanel> launching) {
        this.application = application.id();
        this.applications = applications;
        this.watch = watch;
        this.ready = ready;
        this.launching = launching;
        show(application);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        watching = watch.watch(application, sight -> ui.access(() -> show(sight)));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watching.remove();
    }

    private void show(Sight sight) {
        look = Optional.of(sight);
        applications.find(application).ifPresent(this::show);
    }

    private void show(ApplicationDetails now) {
        if (panel == null || needsAnotherPanel(now.status())) {
            panel = isLaunch(now.status()) ? launching.getObject() : ready.getObject();
            removeAll();
            add((Component) panel);
        }
        status = now.status();
        panel.show(now, look);
    }

    private boolean needsAnotherPanel(Status next) {
        return status != next && (isLaunch(next) || (status != null && isLaunch(status)));
    }

    private static boolean isLaunch(Status status) {
        return status == Status.CREATING || status == Status.FAILED;
    }
}
