package io.raygate.parameters;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationSettings;
import io.raygate.applications.Kind;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.change.Change;
import io.raygate.parameters.change.Changes;
import io.raygate.parameters.change.VariableChange;
import io.raygate.runtime.VariableNames;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what is wrong with changes, parameter by parameter, before anything is saved. */
@Component
class ChangeRules {

    private static final int MOST_VARIABLES = 100;
    private static final int LONGEST_VALUE = 4096;

    private final ApplicationSettings applications;
    private final WantedAtLaunch launch;
    private final SealedSecrets secrets;
    private final EnvironmentRows environment;

    ChangeRules(
            ApplicationSettings applications,
            WantedAtLaunch launch,
            SealedSecrets secrets,
            EnvironmentRows environment) {
        this.applications = applications;
        this.launch = launch;
        this.secrets = secrets;
        this.environment = environment;
    }

    /** The message for the field, by the parameter's name; empty where all is well. */
    Map<String, String> objections(ApplicationDetails application, Changes changes) {
        Map<String, String> wrong = new LinkedHashMap<>(notOurs(application, changes));
        Map<ParameterName, String> texts = new HashMap<>();
        changes.parameters()
                .forEach(
                        (name, change) ->
                                objection(name, change, texts)
                                        .ifPresent(why -> wrong.put(name.key(), why)));
        if (wrong.isEmpty() && texts.keySet().stream().anyMatch(ParameterName::needsRestart)) {
            settings(application, texts).forEach(wrong::putIfAbsent);
        }
        twins(application.id(), changes).forEach(wrong::putIfAbsent);
        variables(application.id(), changes.variables()).forEach(wrong::putIfAbsent);
        return wrong;
    }

    /** What whoever started an attached Ray decides. */
    private static Map<String, String> notOurs(ApplicationDetails application, Changes changes) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (application.kind() == Kind.ATTACHED) {
            changes.parameters().keySet().stream()
                    .filter(ParameterName::needsRestart)
                    .forEach(
                            name ->
                                    wrong.put(
                                            name.key(),
                                            "Raygate did not start this Ray, so it cannot change %s."
                                                    .formatted(name.key())));
            changes.variables()
                    .keySet()
                    .forEach(
                            name ->
                                    wrong.put(
                                            name,
                                            "Raygate did not start this Ray, so it cannot give it %s."
                                                    .formatted(name)));
        }
        return wrong;
    }

    private static Optional<String> objection(
            ParameterName name, Change change, Map<ParameterName, String> texts) {
        return switch (change) {
            case Change.Regenerated again ->
                    name.isSecret()
                            ? Optional.empty()
                            : Optional.of("%s is not generated. Type a value.".formatted(name));
            case Change.To to -> {
                texts.put(name, to.value().reveal());
                yield name.objection(to.value().reveal());
            }
        };
    }

    private Map<String, String> settings(
            ApplicationDetails application, Map<ParameterName, String> texts) {
        Map<ParameterName, String> all = SettingTexts.of(launch.wanted(application));
        texts.forEach((name, text) -> all.replace(name, SettingTexts.normal(name, text)));
        Map<String, String> wrong = new LinkedHashMap<>();
        applications
                .objections(SettingTexts.settings(all))
                .forEach(
                        (field, why) ->
                                SettingTexts.parameter(field)
                                        .ifPresent(name -> wrong.putIfAbsent(name.key(), why)));
        return wrong;
    }

    /** Two credentials with one value would lend each other's rights. */
    private Map<String, String> twins(ApplicationId application, Changes changes) {
        Map<ParameterName, Secret> typed = new LinkedHashMap<>();
        changes.parameters()
                .forEach(
                        (name, change) -> {
                            if (name.isSecret() && change instanceof Change.To to) {
                                typed.put(name, to.value());
                            }
                        });
        if (typed.isEmpty()) {
            return Map.of();
        }
        Map<SecretName, Secret> all = new HashMap<>(secrets.of(application));
        changes.parameters().keySet().forEach(name -> SecretName.of(name).ifPresent(all::remove));
        Map<String, String> wrong = new LinkedHashMap<>();
        typed.forEach(
                (name, value) -> {
                    long equals =
                            all.values().stream().filter(value::equals).count()
                                    + typed.values().stream().filter(value::equals).count();
                    if (equals > 1) {
                        wrong.put(
                                name.key(),
                                "Another secret of this application has this value. Each needs its"
                                        + " own.");
                    }
                });
        return wrong;
    }

    private Map<String, String> variables(
            ApplicationId application, Map<String, VariableChange> changes) {
        Map<String, String> wrong = new LinkedHashMap<>();
        List<String> present =
                environment.of(application).stream()
                        .filter(row -> !row.removed())
                        .map(EnvironmentRows.Row::name)
                        .toList();
        long added =
                changes.entrySet().stream()
                        .filter(one -> one.getValue() instanceof VariableChange.Set)
                        .filter(one -> !present.contains(one.getKey()))
                        .count();
        changes.forEach(
                (name, change) ->
                        objection(name, change, present)
                                .ifPresent(
                                        why ->
                                                wrong.put(
                                                        ParameterName.VARIABLE_PREFIX + name,
                                                        why)));
        if (added > 0 && present.size() + added > MOST_VARIABLES) {
            changes.keySet().stream()
                    .filter(name -> !present.contains(name))
                    .forEach(
                            name ->
                                    wrong.putIfAbsent(
                                            ParameterName.VARIABLE_PREFIX + name,
                                            "More than %d variables. Remove some first."
                                                    .formatted(MOST_VARIABLES)));
        }
        return wrong;
    }

    private static Optional<String> objection(
            String name, VariableChange change, List<String> present) {
        return switch (change) {
            case VariableChange.Removed removed ->
                    present.contains(name)
                            ? Optional.empty()
                            : Optional.of("%s is not set.".formatted(name));
            case VariableChange.Set set ->
                    VariableNames.objection(name)
                            .map(why -> "%s cannot be set: %s.".formatted(name, why))
                            .or(() -> objection(set.value().reveal()));
        };
    }

    private static Optional<String> objection(String value) {
        if (value.length() > LONGEST_VALUE) {
            return Optional.of(
                    "%d characters are too many. At most %d."
                            .formatted(value.length(), LONGEST_VALUE));
        }
        return value.indexOf('\0') >= 0
                ? Optional.of("The value holds a zero byte. Leave it out.")
                : Optional.empty();
    }
}
