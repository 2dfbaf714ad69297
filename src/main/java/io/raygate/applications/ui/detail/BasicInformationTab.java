package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.Component;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.spi.ApplicationTab;
import org.springframework.beans.factory.ObjectProvider;

/** The first tab: facts, topology, connection, or how the launch is going. */
@org.springframework.stereotype.Component
class BasicInformationTab implements ApplicationTab {

    private final ApplicationService applications;
    private final ClusterWatch watch;
    private final ObjectProvider<ReadyPanel> ready;
    private final ObjectProvider<LaunchPanel> launching;

    BasicInformationTab(
            ApplicationService applications,
            ClusterWatch watch,
            ObjectProvider<ReadyPanel> ready,
            ObjectProvider<LaunchPanel> launching) {
        this.applications = applications;
        this.watch = watch;
        this.ready = ready;
        this.launching = launching;
    }

    @Override
    public String slug() {
        return "basic-information";
    }

    @Override
    public String title() {
        return "Basic Information";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Component content(ApplicationDetails application) {
        return new BasicInformation(application, applications, watch, ready, launching);
    }
}
