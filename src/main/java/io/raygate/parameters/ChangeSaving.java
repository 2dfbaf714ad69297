package io.raygate.parameters;

import io.raygate.applications.ApplicationDetails;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.catalogue.Parameters;
import io.raygate.parameters.change.Change;
import io.raygate.parameters.change.Changes;
import io.raygate.parameters.change.VariableChange;
import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes accepted changes, a line of the audit trail each, within its caller's transaction. */
@Component
class ChangeSaving {

    private final Editions editions;
    private final SealedSecrets secrets;
    private final GeneratedSecrets generated;
    private final WantedSettings settings;
    private final EnvironmentRows environment;
    private final PolicyRevisions revisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeSaving(
            Editions editions,
            SealedSecrets secrets,
            GeneratedSecrets generated,
            WantedSettings settings,
            EnvironmentRows environment,
            PolicyRevisions revisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.editions = editions;
        this.secrets = secrets;
        this.generated = generated;
        this.settings = settings;
        this.environment = environment;
        this.revisions = revisions;
        this.events = events;
        this.clock = clock;
    }

    void save(ApplicationDetails application, Parameters saved, Changes changes, Actor actor) {
        if (changes.size() == 0) {
            return;
        }
        ApplicationId id = application.id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        changes.parameters().forEach((name, change) -> save(id, name, change, actor, now));
        changes.variables().forEach((name, change) -> save(id, name, change, actor, now));
        editions.advance(id, actor.name(), now);
        var difference = new Differences(saved, changes);
        difference.atOnce().forEach(each -> tell(id, actor, each));
        difference.withRestart().stream()
                .filter(each -> isOf(changes, each.name()))
                .forEach(each -> tell(id, actor, each));
        if (changes.parameters().keySet().stream().anyMatch(name -> !name.needsRestart())) {
            revisions.advance();
        }
    }

    private void save(
            ApplicationId id, ParameterName name, Change change, Actor actor, Instant now) {
        SecretName.of(name)
                .ifPresentOrElse(
                        locked -> saveSealed(id, locked, change, actor, now),
                        () -> saveSetting(id, name, change, actor, now));
    }

    private void saveSealed(
            ApplicationId id, SecretName name, Change change, Actor actor, Instant now) {
        boolean isTyped = change instanceof Change.To;
        Secret next =
                switch (change) {
                    case Change.To to -> to.value();
                    case Change.Regenerated again -> generated.generate(name);
                };
        secrets.replace(id, name, next, new SealedRows.Origin(actor.name(), now, isTyped));
    }

    private void saveSetting(
            ApplicationId id, ParameterName name, Change change, Actor actor, Instant now) {
        if (change instanceof Change.To to) {
            String value = SettingTexts.normal(name, to.value().reveal());
            settings.put(id, name, new WantedSettings.Wanted(value, actor.name(), now));
        }
    }

    private void save(
            ApplicationId id, String name, VariableChange change, Actor actor, Instant now) {
        var origin = new EnvironmentRows.Origin(actor.name(), now);
        switch (change) {
            case VariableChange.Removed removed -> environment.remove(id, name, origin);
            case VariableChange.Set set ->
                    environment.put(id, name, set.value(), set.isSecret(), origin);
        }
    }

    private static boolean isOf(Changes changes, String name) {
        return ParameterName.of(name).filter(changes.parameters()::containsKey).isPresent()
                || name.startsWith(ParameterName.VARIABLE_PREFIX)
                        && changes.variables()
                                .containsKey(
                                        name.substring(ParameterName.VARIABLE_PREFIX.length()));
    }

    private void tell(
            ApplicationId id, Actor actor, io.raygate.parameters.change.Difference difference) {
        events.publishEvent(
                ParameterChanged.to(
                        actor, id, difference.name(), difference.before(), difference.after()));
    }
}
