package io.raygate.parameters;

import io.raygate.parameters.catalogue.Parameter;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.catalogue.Parameters;
import io.raygate.parameters.catalogue.Variable;
import io.raygate.parameters.change.Change;
import io.raygate.parameters.change.Changes;
import io.raygate.parameters.change.Difference;
import io.raygate.parameters.change.VariableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares changes with what is saved, in words that hold no secret. */
record Differences(Parameters saved, Changes changes) {

    /** Without what would change nothing. */
    static Changes effective(Parameters saved, Changes changes) {
        Map<ParameterName, Change> parameters = new java.util.EnumMap<>(ParameterName.class);
        changes.parameters()
                .forEach(
                        (name, change) -> {
                            if (isOther(saved.get(name), change)) {
                                parameters.put(name, change);
                            }
                        });
        Map<String, VariableChange> variables = new java.util.LinkedHashMap<>();
        changes.variables()
                .forEach(
                        (name, change) -> {
                            if (isOther(saved.variable(name), change)) {
                                variables.put(name, change);
                            }
                        });
        return new Changes(parameters, variables);
    }

    private static boolean isOther(Parameter saved, Change change) {
        return !(change instanceof Change.To to
                && saved.value()
                        .filter(SettingTexts.normal(saved.name(), to.value().reveal())::equals)
                        .isPresent());
    }

    private static boolean isOther(Optional<Variable> saved, VariableChange change) {
        return !(change instanceof VariableChange.Set set
                && !set.isSecret()
                && saved.filter(variable -> variable.state() != Variable.State.REMOVED)
                        .flatMap(Variable::value)
                        .filter(set.value().reveal()::equals)
                        .isPresent());
    }

    List<Difference> atOnce() {
        return ParameterName.signIn().stream()
                .flatMap(name -> change(name).map(it -> difference(name, it)).stream())
                .toList();
    }

    /** With what waits for a restart already, since that comes with the same one. */
    List<Difference> withRestart() {
        List<Difference> all = new ArrayList<>();
        for (ParameterName name : ParameterName.ray()) {
            Optional<Change> change = change(name);
            Parameter parameter = saved.get(name);
            if (change.isPresent()) {
                all.add(difference(name, change.get()));
            } else if (parameter.isPending()) {
                all.add(
                        new Difference(
                                name.key(),
                                shown(parameter.running().orElse("")),
                                shown(parameter.value().orElse("")),
                                "Saved already"));
            }
        }
        changes.variables().forEach((name, change) -> all.add(difference(name, change)));
        saved.variables().stream()
                .filter(Variable::isPending)
                .filter(variable -> !changes.variables().containsKey(variable.name()))
                .forEach(variable -> all.add(waiting(variable)));
        return all;
    }

    private Optional<Change> change(ParameterName name) {
        return Optional.ofNullable(changes.parameters().get(name));
    }

    private Difference difference(ParameterName name, Change change) {
        Parameter before = saved.get(name);
        if (name.isSecret()) {
            return new Difference(
                    name.key(),
                    "v" + before.version(),
                    "v%d, %s"
                            .formatted(
                                    before.version() + 1,
                                    change instanceof Change.To ? "typed" : "generated"),
                    Effects.of(name, ""));
        }
        String after =
                change instanceof Change.To to
                        ? SettingTexts.normal(name, to.value().reveal())
                        : "";
        String running = before.running().or(before::value).orElse("");
        return new Difference(name.key(), shown(running), shown(after), Effects.of(name, after));
    }

    private Difference difference(String name, VariableChange change) {
        String before =
                saved.variable(name)
                        .filter(variable -> variable.state() != Variable.State.REMOVED)
                        .map(Differences::shown)
                        .orElse("");
        return switch (change) {
            case VariableChange.Removed removed ->
                    new Difference(key(name), before, "", "Jobs and notebooks lose it");
            case VariableChange.Set set ->
                    new Difference(
                            key(name),
                            before,
                            set.isSecret() ? "a secret value" : shown(set.value().reveal()),
                            "For jobs and notebooks");
        };
    }

    private static Difference waiting(Variable variable) {
        boolean isGone = variable.state() == Variable.State.REMOVED;
        return new Difference(
                key(variable.name()), "", isGone ? "" : shown(variable), "Saved already");
    }

    private static String shown(Variable variable) {
        return variable.value().map(Differences::shown).orElse("a secret value");
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : String.join(", ", value.lines().toList());
    }

    private static String key(String variable) {
        return ParameterName.VARIABLE_PREFIX + variable;
    }
}
