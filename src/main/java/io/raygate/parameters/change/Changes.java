package io.raygate.parameters.change;

import io.raygate.parameters.catalogue.ParameterName;
import java.util.Map;

/**
 * What one person wants to change in one go.
 *
 * @param variables by the variable's own name, without {@code env.}
 */
public record Changes(
        Map<ParameterName, Change> parameters, Map<String, VariableChange> variables) {

    public static final Changes NONE = new Changes(Map.of(), Map.of());

    public Changes {
        parameters = Map.copyOf(parameters);
        variables = Map.copyOf(variables);
    }

    public static Changes of(ParameterName name, Change change) {
        return new Changes(Map.of(name, change), Map.of());
    }

    public static Changes of(String variable, VariableChange change) {
        return new Changes(Map.of(), Map.of(variable, change));
    }

    public int size() {
        return parameters.size() + variables.size();
    }
}
