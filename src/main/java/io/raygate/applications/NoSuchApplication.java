package io.raygate.applications;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;

/** There is no application with this ID, or no longer. */
public final class NoSuchApplication extends Refusal {

    public NoSuchApplication(ApplicationId id) {
        super("%s does not exist. It may have been deleted meanwhile.".formatted(id));
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
