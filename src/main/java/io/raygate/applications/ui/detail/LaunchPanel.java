package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.Status;
import io.raygate.design.Moments;
import io.raygate.design.Section;
import io.raygate.runtime.LaunchProgress;
import io.raygate.runtime.RayRuntime;
import io.raygate.vocabulary.ApplicationId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** A launch while it goes on, or where it broke: steps at the left, the log at the right. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class LaunchPanel extends Div implements Panel {

    private static final int WHOLE_LOG = 20_000;
    private static final String MAY_LEAVE =
            "You can leave this page. Creation goes on, and the list of applications tells when it"
                    + " is done.";

    private final ApplicationService applications;
    private final RayRuntime runtime;
    private final FactsSection facts;
    private final LaunchSteps steps = new LaunchSteps();
    private final LogLines log = new LogLines();
    private Optional<Section> launch = Optional.empty();

    LaunchPanel(ApplicationService applications, RayRuntime runtime, FactsSection facts) {
        this.applications = applications;
        this.runtime = runtime;
        this.facts = facts;
        addClassNames("rg-columns", "rg-columns-launch");
    }

    @Override
    public void show(ApplicationDetails application, Optional<Sight> look) {
        boolean isBroken = application.status() == Status.FAILED;
        if (launch.isEmpty()) {
            draw(application, isBroken);
        }
        LaunchProgress progress = look.map(Sight::progress).orElse(LaunchProgress.NONE);
        steps.show(progress);
        String position = isBroken ? endedAt(application) : steps.position();
        launch.ifPresent(section -> section.note(position));
        log.show(isBroken ? lastLog(application.id(), progress) : progress.log());
        if (isBroken) {
            facts.show(application);
        }
    }

    private void draw(ApplicationDetails application, boolean isBroken) {
        Section section = new Section(isBroken ? "Last start" : "Creation", steps.list());
        launch = Optional.of(section);
        Div left = new Div(section);
        if (isBroken) {
            left.add(facts);
        } else {
            Paragraph mayLeave = new Paragraph(MAY_LEAVE);
            mayLeave.addClassNames("rg-secondary", "rg-small");
            left.add(mayLeave);
        }
        add(left, new Section("Log", log).trailing(download(application)));
    }

    private String endedAt(ApplicationDetails application) {
        String at = "ended " + Moments.clock(application.statusSince());
        return steps.position().isEmpty() ? at : steps.position() + ", " + at;
    }

    private List<String> lastLog(ApplicationId application, LaunchProgress progress) {
        List<String> last = applications.lastLog(application);
        return last.isEmpty() ? progress.log() : last;
    }

    private Anchor download(ApplicationDetails application) {
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> file(application.id())),
                        "Download");
        link.getElement().setAttribute("download", application.id() + ".log");
        return link;
    }

    private DownloadResponse file(ApplicationId application) {
        List<String> lines = runtime.log(application, WHOLE_LOG);
        if (lines.isEmpty()) {
            lines = runtime.progress(application).log();
        }
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(
                new ByteArrayInputStream(text),
                application + ".log",
                "text/plain; charset=utf-8",
                text.length);
    }
}
