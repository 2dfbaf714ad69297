package io.raygate.runtime.local.python;

import java.util.Objects;

/** An environment could not be made; the message is one sentence or two for people. */
public final class InstallationFailed extends Exception {

    public InstallationFailed(String message) {
        super(message);
    }

    InstallationFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /** One readable sentence; never absent. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
