package io.raygate.parameters.rest;

import io.raygate.parameters.catalogue.Parameter;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.catalogue.Parameters;
import io.raygate.parameters.catalogue.PlannedRestart;
import io.raygate.parameters.catalogue.Variable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All parameters of an application as programs read them; secrets have no value here. */
@Schema(name = "Parameters", description = "All parameters; secrets have no value here.")
record ParametersJson(
        @Schema(description = "Those of Ray and of access") List<ParameterJson> parameters,
        @Schema(description = "Environment variables of jobs and notebooks")
                List<VariableJson> variables,
        @Schema(description = "The restart that was put off, where one was")
                Optional<RestartJson> plannedRestart) {

    /**
     * One parameter.
     *
     * @param running what the cluster still runs with, where that is another value
     * @param state {@code Applied}, or {@code PendingRestart}
     */
    @Schema(name = "Parameter", description = "One parameter.")
    record ParameterJson(
            @Schema(description = "Its name", example = "ray.numCpus") String name,
            @Schema(description = "What it does") String description,
            @Schema(description = "What kind of value it has") String type,
            @Schema(description = "What a value looks like") String pattern,
            @Schema(description = "What it is where nobody changed it") String initial,
            @Schema(description = "Whether its value is kept secret") boolean secret,
            @Schema(description = "Whether a change waits for a restart") boolean needsRestart,
            @Schema(description = "The value; null for a secret") Optional<String> value,
            @Schema(description = "What the cluster still runs with, where that is another value")
                    Optional<String> running,
            @Schema(
                            description = "Whether the value is in force",
                            allowableValues = {"Applied", "PendingRestart"})
                    String state,
            @Schema(description = "Who set it, where somebody did") Optional<String> setBy,
            @Schema(description = "When it was set") Instant setAt) {

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
    @Schema(name = "Variable", description = "One environment variable of jobs and notebooks.")
    record VariableJson(
            @Schema(description = "Its name", example = "MODE") String name,
            @Schema(description = "Whether its value is kept secret") boolean secret,
            @Schema(description = "The value; null for a secret") Optional<String> value,
            @Schema(
                            description = "Whether the value is in force",
                            allowableValues = {"Applied", "PendingRestart"})
                    String state,
            @Schema(description = "Who set it") String setBy) {

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
    @Schema(name = "PlannedRestart", description = "A restart that was put off.")
    record RestartJson(
            @Schema(description = "When it is due") Instant at,
            @Schema(description = "Who put it off") String plannedBy,
            @Schema(description = "Whether Raygate did not run at that time") boolean missed) {

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
