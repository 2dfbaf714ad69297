package io.raygate.enforcement;

import io.raygate.applications.ApplicationDetails;
import io.raygate.vocabulary.Refusal;

/** A dashboard cannot be opened because its application does not run. */
public final class DashboardNotRunning extends Refusal {

    DashboardNotRunning(ApplicationDetails application) {
        super(
                "%s is “%s”, so there is no dashboard to open. Expected “Activated”."
                        .formatted(application.name(), application.status().word()));
    }
}
