package io.raygate.enforcement.ui;

import io.raygate.applications.spi.ApplicationAction;
import io.raygate.applications.spi.ApplicationAction.Placement;
import io.raygate.design.Icons;
import io.raygate.enforcement.EndpointOpening;
import io.raygate.identity.CurrentActor;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.ServiceName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Open dashboard and Open notebook, and where they stand. */
@Configuration(proxyBeanMethods = false)
class OpenEndpointActions {

    @Bean
    ApplicationAction openDashboardAction(EndpointOpening endpoints, CurrentActor person) {
        return new OpenEndpointAction(
                endpoints,
                person,
                ServiceName.DASHBOARD,
                Role.VIEWER,
                "Open dashboard",
                Icons.PLUG,
                Placement.PRIMARY,
                10);
    }

    @Bean
    ApplicationAction openNotebookAction(EndpointOpening endpoints, CurrentActor person) {
        return new OpenEndpointAction(
                endpoints,
                person,
                ServiceName.JUPYTER,
                Role.OPERATOR,
                "Open notebook",
                Icons.NOTEBOOK_TEXT,
                Placement.HEADER,
                20);
    }
}
