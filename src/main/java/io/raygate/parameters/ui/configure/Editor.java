package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.Component;
import io.raygate.parameters.change.Change;
import java.util.Optional;

/** What stands in the place of a value while it is modified. */
interface Editor {

    Component component();

    /** What it would become, or empty where it stays as it is. */
    Optional<Change> change();

    /** Says at the field what is wrong, or nothing. */
    void object(Optional<String> why);
}
