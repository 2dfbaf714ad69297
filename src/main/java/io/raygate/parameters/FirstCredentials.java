package io.raygate.parameters;

import io.raygate.identity.AdministratorsOnly;
import io.raygate.identity.CurrentActor;
import io.raygate.identity.SignedIn;
import io.raygate.identity.StepUp;
import io.raygate.parameters.launch.ApplicationSecrets;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Role;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the generated credentials once, to the administrator who created the application. */
@Service
public class FirstCredentials {

    private final FirstCredentialsOffers offers;
    private final LaunchSecrets secrets;
    private final StepUp stepUp;
    private final CurrentActor who;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FirstCredentials(
            FirstCredentialsOffers offers,
            LaunchSecrets secrets,
            StepUp stepUp,
            CurrentActor who,
            Clock clock,
            ApplicationEventPublisher events) {
        this.offers = offers;
        this.secrets = secrets;
        this.stepUp = stepUp;
        this.who = who;
        this.clock = clock;
        this.events = events;
    }

    /** Whether {@link #claim} would show something to the person who is signed in. */
    @SignedIn
    @Transactional(readOnly = true)
    public boolean available(ApplicationId application) {
        return who.find()
                .filter(actor -> actor.role().filter(Role.ADMINISTRATOR::equals).isPresent())
                .filter(actor -> offers.stands(application, actor.name()))
                .isPresent();
    }

    /**
     * The credentials; the audit trail has its line before they are returned, and there is no
     * second time.
     *
     * @throws io.raygate.identity.StepUpNeeded unless the password was typed again a moment ago:
     *     the offer has no end, and what is shown are the credentials of now
     * @throws NothingToShow when they were shown already, or somebody else created the application
     */
    @AdministratorsOnly
    @Transactional
    public ShownCredentials claim(ApplicationId application) {
        stepUp.require();
        Actor actor = who.get();
        if (!offers.take(application, actor.name(), clock.instant())) {
            throw new NothingToShow(application);
        }
        ApplicationSecrets opened = secrets.of(application);
        events.publishEvent(SecretsHandedOut.firstCredentials(actor, application));
        return new ShownCredentials(
                opened.dashboardUsername(),
                opened.dashboardPassword(),
                opened.accessKey(),
                opened.anonymousKey(),
                opened.jupyterToken());
    }
}
