package io.raygate.applications.spi;

import com.vaadin.flow.component.Component;
import io.raygate.applications.ApplicationDetails;
import java.util.Optional;

/** Something a person can do with an application, at a fixed place of its page. */
public interface ApplicationAction {

    /** Where the action stands. */
    enum Placement {
        /** The one primary button of the title row. */
        PRIMARY,
        /** A neutral button of the title row. */
        HEADER,
        /** Under the ellipsis of the title row. */
        MENU,
        /** At the heading of Application Connection. */
        CONNECTION
    }

    /** Actions of one place stand in ascending order. */
    int order();

    Placement placement();

    /** A new component for one page, or empty where the action is not possible or not allowed. */
    Optional<Component> component(ApplicationDetails application);
}
