package io.raygate.parameters;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationSettings;
import io.raygate.applications.Operation;
import io.raygate.applications.Status;
import io.raygate.identity.CurrentActor;
import io.raygate.identity.OperatorsAndUp;
import io.raygate.identity.SignedIn;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.catalogue.Parameters;
import io.raygate.parameters.change.Change;
import io.raygate.parameters.change.Changes;
import io.raygate.parameters.change.RestartTime;
import io.raygate.parameters.change.Review;
import io.raygate.parameters.change.VariableChange;
import io.raygate.runtime.RayRuntime;
import io.raygate.vocabulary.ApplicationId;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front desk of the parameters: what they are, what a change would do, and the change. */
@Service
public class ParameterService {

    private final ApplicationService applications;
    private final ApplicationSettings settings;
    private final ParameterReading reading;
    private final ChangeRules rules;
    private final ChangeSaving saving;
    private final SecretTyping typing;
    private final RestartPlanning planning;
    private final RayRuntime runtime;
    private final CurrentActor who;

    ParameterService(
            ApplicationService applications,
            ApplicationSettings settings,
            ParameterReading reading,
            ChangeRules rules,
            ChangeSaving saving,
            SecretTyping typing,
            RestartPlanning planning,
            RayRuntime runtime,
            CurrentActor who) {
        this.applications = applications;
        this.settings = settings;
        this.reading = reading;
        this.rules = rules;
        this.saving = saving;
        this.typing = typing;
        this.planning = planning;
        this.runtime = runtime;
        this.who = who;
    }

    /** All parameters as they are now; of secrets only that they exist. */
    @SignedIn
    @Transactional(readOnly = true)
    public Parameters list(ApplicationId application) {
        return reading.of(applications.get(application));
    }

    /** What is wrong with the changes: the message for the field, by the parameter's name. */
    @OperatorsAndUp
    @Transactional(readOnly = true)
    public Map<String, String> objections(ApplicationId application, Changes changes) {
        return rules.objections(applications.get(application), changes);
    }

    /**
     * What saving the changes would do; asks the live cluster what a restart would end.
     *
     * @throws UnacceptableParameter for the first value that cannot be
     */
    @OperatorsAndUp
    public Review review(ApplicationId id, Changes changes) {
        ApplicationDetails application = applications.get(id);
        requireAcceptable(application, changes);
        Parameters saved = list(id);
        var difference = new Differences(saved, Differences.effective(saved, changes));
        return new Review(
                difference.atOnce(),
                difference.withRestart(),
                runtime.work(id),
                saved.restart(),
                application.status() == Status.ACTIVATED);
    }

    /**
     * Saves all changes or none. Secrets are in force when this returns, and what their old values
     * opened is cut; settings wait for a restart, which comes when {@code restart} says.
     *
     * @param version what the changes were made from
     * @throws StaleParameters when somebody changed something after {@code version}
     * @throws UnacceptableParameter for the first value that cannot be
     */
    @OperatorsAndUp
    @Transactional
    public void apply(ApplicationId id, long version, Changes changes, RestartTime restart) {
        ApplicationDetails application = settings.lock(id);
        Parameters saved = reading.of(application);
        if (saved.version() != version) {
            throw new StaleParameters(saved.last());
        }
        requireAcceptable(application, changes);
        Changes effective = Differences.effective(saved, changes);
        if (typesSecrets(effective)) {
            typing.require();
        }
        saving.save(application, saved, effective, who.get());
        if (reading.of(application).isPending()) {
            restart(application, restart);
        }
    }

    /** Generates one secret anew; what the old one opened is cut when this returns. */
    @OperatorsAndUp
    @Transactional
    public void regenerate(ApplicationId id, ParameterName secret) {
        ApplicationDetails application = settings.lock(id);
        Changes change = Changes.of(secret, new Change.Regenerated());
        requireAcceptable(application, change);
        saving.save(application, reading.of(application), change, who.get());
    }

    /** Gives up a restart that was planned or missed; what waits for it goes on waiting. */
    @OperatorsAndUp
    @Transactional
    public void cancelRestart(ApplicationId id) {
        settings.lock(id);
        planning.cancel(id, who.get());
    }

    private void restart(ApplicationDetails application, RestartTime restart) {
        switch (restart) {
            case RestartTime.Now now -> applications.operate(application.id(), Operation.RESTART);
            case RestartTime.At at -> planning.plan(application.id(), at.moment(), who.get());
            case RestartTime.NotYet later -> {}
        }
    }

    private void requireAcceptable(ApplicationDetails application, Changes changes) {
        rules.objections(application, changes).entrySet().stream()
                .findFirst()
                .ifPresent(
                        wrong -> {
                            throw new UnacceptableParameter(wrong.getKey(), wrong.getValue());
                        });
    }

    private static boolean typesSecrets(Changes changes) {
        return changes.parameters().entrySet().stream()
                        .anyMatch(
                                one ->
                                        one.getKey().isSecret()
                                                && one.getValue() instanceof Change.To)
                || changes.variables().values().stream()
                        .anyMatch(one -> one instanceof VariableChange.Set set && set.isSecret());
    }
}
