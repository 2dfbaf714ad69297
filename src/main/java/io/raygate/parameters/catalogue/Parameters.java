package io.raygate.parameters.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All parameters of one application at one moment.
 *
 * @param version counts what people change; an edit names the version it was made from
 * @param last who changed something last, where anybody has
 */
public record Parameters(
        long version,
        Optional<LastChange> last,
        List<Parameter> parameters,
        List<Variable> variables,
        Optional<PlannedRestart> restart) {

    /** Who and when. */
    public record LastChange(String by, Instant at) {}

    public Parameters {
        parameters = List.copyOf(parameters);
        variables = List.copyOf(variables);
    }

    public Parameter get(ParameterName name) {
        return parameters.stream()
                .filter(parameter -> parameter.name() == name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is not listed"));
    }

    public Optional<Variable> variable(String name) {
        return variables.stream().filter(variable -> variable.name().equals(name)).findFirst();
    }

    /** Whether something waits for the next launch of the cluster. */
    public boolean isPending() {
        return parameters.stream().anyMatch(Parameter::isPending)
                || variables.stream().anyMatch(Variable::isPending);
    }
}
