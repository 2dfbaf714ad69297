package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.html.Div;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Status;
import io.raygate.design.Columns;
import io.raygate.design.Section;
import io.raygate.runtime.LaunchProgress;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** An application that was created: facts at the left, picture and connection at the right. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ReadyPanel extends Div implements Panel {

    private final FactsSection facts;
    private final TopologySection topology;
    private final ConnectionSection connection;
    private final LaunchSteps steps = new LaunchSteps();
    private final Section restart = new Section("Restart", steps.list());

    ReadyPanel(FactsSection facts, TopologySection topology, ConnectionSection connection) {
        this.facts = facts;
        this.topology = topology;
        this.connection = connection;
        add(Columns.factsAndRest(facts, new Div(restart, topology, connection)));
    }

    @Override
    public void show(ApplicationDetails application, Optional<Sight> look) {
        facts.show(application);
        topology.show(application, look);
        connection.show(application);
        LaunchProgress progress = look.map(Sight::progress).orElse(LaunchProgress.NONE);
        restart.setVisible(
                application.status() == Status.RESTARTING && !progress.steps().isEmpty());
        steps.show(progress);
        restart.note(steps.position());
    }
}
