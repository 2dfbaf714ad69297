package io.raygate.parameters.ui.configure;

import io.raygate.parameters.change.VariableChange;
import java.util.Optional;

/** A row in which an environment variable is given, changed or removed. */
interface VariableEditor {

    /** The variable's name, empty while it is not typed. */
    String name();

    Optional<VariableChange> change();

    void show(Optional<String> objection);
}
