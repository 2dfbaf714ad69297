package io.raygate.parameters.ui.configure;

import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.catalogue.Parameters;
import io.raygate.parameters.change.Change;
import io.raygate.parameters.change.Changes;
import io.raygate.parameters.change.VariableChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody has typed so far, and from which edition of the parameters. */
final class ParameterEdit {

    private Parameters base;
    private final List<ParameterRow> rows = new ArrayList<>();
    private final List<VariableEditor> variables = new ArrayList<>();

    ParameterEdit(Parameters base) {
        this.base = base;
    }

    /** The edition the next save is made from. */
    Parameters base() {
        return base;
    }

    /** Goes on from a newer edition with what is typed. */
    void rebase(Parameters newer) {
        base = newer;
    }

    void add(ParameterRow row) {
        rows.add(row);
    }

    void add(VariableEditor row) {
        variables.add(row);
    }

    void drop(VariableEditor row) {
        variables.remove(row);
    }

    Changes changes() {
        Map<ParameterName, Change> changes = new EnumMap<>(ParameterName.class);
        rows.forEach(row -> row.change().ifPresent(it -> changes.put(row.parameter().name(), it)));
        Map<String, VariableChange> named = new LinkedHashMap<>();
        variables.forEach(row -> row.change().ifPresent(it -> named.put(row.name(), it)));
        return new Changes(changes, named);
    }

    /** Shows every row what is wrong with it; whether nothing is. */
    boolean show(Map<String, String> objections) {
        rows.forEach(
                row -> row.show(Optional.ofNullable(objections.get(row.parameter().name().key()))));
        boolean hasTwins = false;
        for (VariableEditor row : variables) {
            boolean isTwin = row instanceof NewVariableRow && isNamedTwice(row);
            hasTwins |= isTwin;
            row.show(
                    isTwin
                            ? Optional.of("%s is in the list already.".formatted(row.name()))
                            : Optional.ofNullable(
                                    objections.get(ParameterName.VARIABLE_PREFIX + row.name())));
        }
        return objections.isEmpty() && !hasTwins;
    }

    private boolean isNamedTwice(VariableEditor row) {
        return variables.stream().filter(other -> other.name().equals(row.name())).count() > 1;
    }
}
