package io.raygate.parameters.ui.configure;

import io.raygate.design.Moments;
import io.raygate.parameters.catalogue.Parameter;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.catalogue.Parameters;
import io.raygate.parameters.catalogue.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says who changed what while somebody else was typing. */
final class ConflictWords {

    private ConflictWords() {}

    static String of(Parameters mine, Parameters theirs) {
        String who =
                theirs.last()
                        .map(last -> "%s at %s".formatted(last.by(), Moments.clock(last.at())))
                        .orElse("Somebody else");
        return ("Changed meanwhile by %s: %s. What you typed is kept; review it again. Where it is the same"
                        + " parameter, yours replaces theirs.")
                .formatted(who, String.join(", ", differences(mine, theirs)));
    }

    private static List<String> differences(Parameters mine, Parameters theirs) {
        List<String> words = new ArrayList<>();
        for (Parameter now : theirs.parameters()) {
            Parameter before = mine.get(now.name());
            if (!now.value().equals(before.value()) || now.version() != before.version()) {
                words.add(
                        now.name().key()
                                + now.value()
                                        .map(value -> " to " + value.replace("\n", ", "))
                                        .orElse(" has a new value"));
            }
        }
        for (Variable now : theirs.variables()) {
            if (!mine.variable(now.name()).equals(Optional.of(now))) {
                words.add(ParameterName.VARIABLE_PREFIX + now.name());
            }
        }
        mine.variables().stream()
                .map(Variable::name)
                .filter(name -> theirs.variable(name).isEmpty())
                .forEach(name -> words.add(ParameterName.VARIABLE_PREFIX + name + " removed"));
        return words.isEmpty() ? List.of("a restart") : words;
    }
}
