package io.raygate.runtime;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.Secret;
import java.util.Optional;

/**
 * Everything a runtime needs to watch a cluster that somebody else runs.
 *
 * @param rayToken empty for a Ray that asks for none
 */
public record AttachPlan(
        ApplicationId application,
        PinnedAddress dashboard,
        Optional<PinnedAddress> jupyter,
        Optional<Secret> rayToken) {

    @Override
    public String toString() {
        return "AttachPlan[" + application + ", " + dashboard + "]";
    }
}
