package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.Attachment;
import io.raygate.applications.RaySettings;
import io.raygate.applications.settings.MemorySize;
import io.raygate.design.FactList;
import io.raygate.design.Icons;
import io.raygate.design.InForceLine;
import io.raygate.design.Moments;
import io.raygate.design.Notices;
import io.raygate.design.Section;
import io.raygate.gateway.traffic.InForce;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.identity.CurrentActor;
import io.raygate.policy.PolicyRevisions;
import io.raygate.runtime.Isolation;
import io.raygate.runtime.RayRuntime;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Role;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What an application is made of, as label and value. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class FactsSection extends Composite<Section> {

    private final ApplicationService applications;
    private final CurrentActor person;
    private final RayRuntime runtime;
    private final PolicyRevisions revisions;
    private final Traffic traffic;
    private final InForceLine rules;
    private Optional<ApplicationDetails> shown = Optional.empty();

    FactsSection(
            ApplicationService applications,
            CurrentActor person,
            RayRuntime runtime,
            PolicyRevisions revisions,
            Traffic traffic,
            Clock clock) {
        this.applications = applications;
        this.person = person;
        this.runtime = runtime;
        this.revisions = revisions;
        this.traffic = traffic;
        rules = new InForceLine(clock);
    }

    @Override
    protected Section initContent() {
        return new Section("Facts");
    }

    /** Shows the application as it is; the list is only built again when something differs. */
    void show(ApplicationDetails application) {
        InForce inForce = traffic.inForce();
        rules.show(revisions.saved(), inForce.revision(), inForce.since());
        if (!shown.equals(Optional.of(application))) {
            shown = Optional.of(application);
            getContent().content(facts(application));
            if (person.mayAct(Role.OPERATOR)) {
                getContent().trailing(edit(application));
            }
        }
    }

    private FactList facts(ApplicationDetails application) {
        RaySettings settings = application.settings();
        FactList facts = new FactList();
        if (application.attachment().isPresent()) {
            attached(facts, application.attachment().get(), settings);
            return common(facts, application).fact("Rules", rules);
        }
        facts.fact("Runs on", "This machine");
        Isolation isolation = runtime.isolation(application.id());
        facts.fact("Isolation", isolation(isolation));
        facts.fact("Ray", settings.rayVersion());
        facts.fact("CPUs", Integer.toString(settings.cpus()));
        if (settings.gpus() > 0) {
            facts.fact("GPUs", Integer.toString(settings.gpus()));
        }
        facts.fact("Object store", new MemorySize(settings.objectStoreMemory()).toString());
        facts.fact("Memory limit", limit(settings, isolation));
        facts.fact("Packages", packages(settings));
        common(facts, application).fact("After a crash", afterCrash(application));
        return facts.fact("Rules", rules);
    }

    private static FactList common(FactList facts, ApplicationDetails application) {
        return facts.gap()
                .fact("Team", application.team().value())
                .fact(
                        "Created",
                        Moments.day(application.createdAt()) + ", " + application.createdBy());
    }

    /** What cannot be done is said where people look for it. */
    private static void attached(FactList facts, Attachment attachment, RaySettings settings) {
        facts.fact("Runs on", "Attached: started by somebody else");
        facts.fact("Dashboard", place(attachment.dashboard()));
        facts.fact(
                "Jupyter",
                attachment
                        .jupyter()
                        .<com.vaadin.flow.component.Component>map(FactsSection::place)
                        .orElseGet(() -> new Span("None attached")));
        facts.fact("Pinned", Moments.day(attachment.at()));
        facts.fact("Ray", settings.rayVersion() + " when pinned");
        facts.fact(
                "Restart", "Raygate did not start this Ray, so it cannot restart it, nor stop it.");
        facts.fact(
                "Parameters",
                "Version, size and packages are set where it is started, not from here.");
    }

    private static Div place(PinnedAddress at) {
        Div url = new Div(at.web().toString());
        url.addClassName("rg-mono");
        Div place = new Div(url);
        if (!at.web().host().equals(at.ip().toString())) {
            Div ip = new Div("at " + at.ip());
            ip.addClassName("rg-mono");
            place.add(ip);
        }
        return place;
    }

    private static String isolation(Isolation isolation) {
        if (!isolation.sealed()) {
            return "None: loopback of this machine";
        }
        return isolation.ownUser() ? "Sealed box, own user" : "Sealed box";
    }

    private static com.vaadin.flow.component.Component limit(
            RaySettings settings, Isolation isolation) {
        if (settings.memoryLimit().isEmpty()) {
            return new Span("None");
        }
        Div limit = new Div(new MemorySize(settings.memoryLimit().getAsLong()).toString());
        if (!isolation.limitsMemory()) {
            Div soft =
                    new Div("Told to Ray only: the machine does not stop a job that takes more.");
            soft.addClassNames("rg-secondary", "rg-small");
            limit.add(soft);
        }
        return limit;
    }

    private static com.vaadin.flow.component.Component packages(RaySettings settings) {
        if (settings.packages().isEmpty()) {
            return new Span("None beside Ray and Jupyter");
        }
        Div list = new Div();
        settings.packages().forEach(one -> list.add(new Div(one)));
        list.addClassName("rg-mono");
        return list;
    }

    private com.vaadin.flow.component.Component afterCrash(ApplicationDetails application) {
        Checkbox restarts = new Checkbox("Start again", application.restartsAfterCrash());
        restarts.setTooltipText("At most 5 times in 10 minutes");
        restarts.setReadOnly(!person.mayAct(Role.OPERATOR));
        restarts.addValueChangeListener(
                change -> {
                    try {
                        applications.restartAfterCrash(application.id(), change.getValue());
                    } catch (Refusal refusal) {
                        Notices.refused(refusal);
                    }
                });
        return restarts;
    }

    private Button edit(ApplicationDetails application) {
        Button pencil = new Button(Icons.PENCIL.create());
        pencil.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        pencil.addClassName("aura-accent-neutral");
        pencil.setAriaLabel("Edit description");
        pencil.setTooltipText("Edit description");
        pencil.addClickListener(click -> new DescriptionDialog(applications, application).open());
        return pencil;
    }
}
