package io.raygate.runtime.local.python;

/** An environment could not be made; the message is one sentence or two for people. */
public final class InstallationFailed extends Exception {

    public InstallationFailed(String message) {
        super(message);
    }

    InstallationFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
