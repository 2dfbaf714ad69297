package io.raygate.applications;

import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.TeamId;
import java.util.Optional;

/**
 * What a person asks for when attaching a Ray that somebody else runs.
 *
 * @param description may be empty
 */
public record NewAttachment(String name, String description, TeamId team, Services services) {

    /**
     * Where its services are, as typed.
     *
     * @param dashboardToken empty for a Ray that asks for none
     * @param jupyterUrl empty for no Jupyter
     * @param authorities certificates to trust in PEM, empty for the usual ones
     */
    public record Services(
            String dashboardUrl,
            Optional<Secret> dashboardToken,
            String jupyterUrl,
            Optional<Secret> jupyterToken,
            String authorities) {}
}
