package io.raygate.parameters.rest;

import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.change.Change;
import io.raygate.parameters.change.Changes;
import io.raygate.parameters.change.RestartTime;
import io.raygate.parameters.change.VariableChange;
import io.raygate.rest.UnreadableField;
import io.raygate.vocabulary.Secret;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a program wants to change about parameters in one go; all of it is saved, or nothing.
 *
 * @param set new values by parameter name
 * @param regenerate secrets to generate anew
 * @param variables environment variables by name; null takes one away
 * @param restart {@code now}, {@code later} (the default) or a moment such as {@code
 *     2026-11-24T02:00:00Z}
 */
@Schema(
        name = "Changes",
        description = "What is changed in one go; all of it is saved, or nothing.")
record ChangesJson(
        @Schema(
                        description = "New values by parameter; secrets by administrators only",
                        example = "{\"ray.numCpus\": \"4\"}")
                @Nullable Map<String, @Nullable String> set,
        @Schema(description = "Secrets to generate anew, such as secret.jupyter.token")
                @Nullable List<String> regenerate,
        @Schema(description = "Environment variables by name; null takes one away")
                @Nullable Map<String, @Nullable VariableJson> variables,
        @Schema(
                        description =
                                "When what needs a restart takes effect: now, later, or a moment"
                                        + " such as 2026-11-24T02:00:00Z",
                        defaultValue = "later")
                @Nullable String restart) {

    /** A value, and whether nobody is to see it again without a reveal. */
    @Schema(name = "VariableChange", description = "A value of an environment variable.")
    record VariableJson(
            @Schema(description = "The value", requiredMode = Schema.RequiredMode.REQUIRED)
                    @Nullable String value,
            @Schema(
                            description = "Whether nobody is to see it again without a reveal",
                            defaultValue = "false")
                    @Nullable Boolean secret) {

        VariableChange change(String name) {
            if (value == null) {
                throw new UnreadableField(
                        "variables." + name, "%s has no value. Send one.".formatted(name));
            }
            return new VariableChange.Set(Secret.of(value), Boolean.TRUE.equals(secret));
        }

        @Override
        public String toString() {
            return "VariableJson[]";
        }
    }

    Changes changes() {
        Map<ParameterName, Change> parameters = new HashMap<>();
        Objects.requireNonNullElse(set, Map.<String, @Nullable String>of())
                .forEach((name, value) -> parameters.put(named(name), to(name, value)));
        Objects.requireNonNullElse(regenerate, List.<String>of())
                .forEach(name -> regenerate(name, parameters));
        Map<String, VariableChange> wanted = new HashMap<>();
        Objects.requireNonNullElse(variables, Map.<String, @Nullable VariableJson>of())
                .forEach((name, value) -> wanted.put(name, variable(name, value)));
        return new Changes(parameters, wanted);
    }

    private static void regenerate(String name, Map<ParameterName, Change> parameters) {
        if (parameters.put(named(name), new Change.Regenerated()) != null) {
            throw new UnreadableField(
                    name, "%s is named twice. Set it, or regenerate it.".formatted(name));
        }
    }

    private static Change to(String name, @Nullable String value) {
        if (value == null) {
            throw new UnreadableField(name, "%s has no value. Send one.".formatted(name));
        }
        return Change.to(value);
    }

    private static VariableChange variable(String name, @Nullable VariableJson value) {
        return value == null ? new VariableChange.Removed() : value.change(name);
    }

    private static ParameterName named(String name) {
        return ParameterName.of(name)
                .orElseThrow(
                        () ->
                                new UnreadableField(
                                        name, "There is no parameter “%s”.".formatted(name)));
    }

    RestartTime restartTime() {
        if (restart == null || restart.equals("later")) {
            return new RestartTime.NotYet();
        }
        if (restart.equals("now")) {
            return new RestartTime.Now();
        }
        try {
            return new RestartTime.At(Instant.parse(restart));
        } catch (DateTimeException malformed) {
            throw new UnreadableField(
                    "restart",
                    "“%s” is no time. Send now, later, or a moment such as 2026-11-24T02:00:00Z."
                            .formatted(restart));
        }
    }

    @Override
    public String toString() {
        return "ChangesJson[]";
    }
}
