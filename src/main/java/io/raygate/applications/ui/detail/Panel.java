package io.raygate.applications.ui.detail;

import io.raygate.applications.ApplicationDetails;
import java.util.Optional;

/** One way to show the basic information, right for some statuses. */
interface Panel {

    /** Shows the application with the latest look at its cluster, empty before the first. */
    void show(ApplicationDetails application, Optional<Sight> look);
}
