package io.raygate.parameters.rest;

import io.raygate.parameters.catalogue.Parameter;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.catalogue.Parameters;
import io.raygate.parameters.catalogue.PlannedRestart;
import io.raygate.parameters.catalogue.Variable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All parameters of an application as programs read them; secrets have no value here. */
record ParametersJson(
        List<ParameterJson> parameters,
        List<VariableJson> variables,
        Optional<RestartJson> plannedRestart) {

    /**
     * One parameter.
     *
     * @param running what the cluster still runs with, where that is another value
     * @param state {@code Applied}, or {@code PendingRestart}
     */
    record ParameterJson(
            String name,
            String description,
            String type,
            String pattern,
            String initial,
            boolean secret,
            boolean needsRestart,
            Optional<String> value,
            Optional<String> running,
            String state,
            Optional<String> setBy,
            Instant setAt) {

        static ParameterJson of(Parameter parameter) {
            ParameterName name = parameter.name();
            return new ParameterJson(
                    name.key(),
                    name.description(),
                    name.kind().name(),
                    name.pattern(),
                    name.initial(),
                    name.isSecret(),
                    name.needsRestart(),
                    parameter.value(),
                    parameter.running(),
                    stateOf(parameter.isPending()),
                    parameter.setBy(),
                    parameter.setAt());
        }
    }

    /** One environment variable of jobs and notebooks. */
    record VariableJson(
            String name, boolean secret, Optional<String> value, String state, String setBy) {

        static VariableJson of(Variable variable) {
            return new VariableJson(
                    variable.name(),
                    variable.isSecret(),
                    variable.value(),
                    stateOf(variable.isPending()),
                    variable.setBy());
        }
    }

    /** A restart that was put off. */
    record RestartJson(Instant at, String plannedBy, boolean missed) {

        static RestartJson of(PlannedRestart planned) {
            return new RestartJson(planned.dueAt(), planned.plannedBy(), planned.isMissed());
        }
    }

    static ParametersJson of(Parameters parameters) {
        return new ParametersJson(
                parameters.parameters().stream().map(ParameterJson::of).toList(),
                parameters.variables().stream().map(VariableJson::of).toList(),
                parameters.restart().map(RestartJson::of));
    }

    private static String stateOf(boolean isPending) {
        return isPending ? "PendingRestart" : "Applied";
    }
}
