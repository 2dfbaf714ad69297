package io.raygate.gateway.credential;

import io.raygate.vocabulary.Role;

/** The kinds of credential, as they are presented. */
public enum Proof {
    DASHBOARD_SESSION("session"),
    DASHBOARD_BASIC("dashboard account"),
    JOB_TOKEN("job token"),
    ACCESS_KEY("access key"),
    ANONYMOUS_KEY("anonymous key"),
    JUPYTER_SESSION("session"),
    JUPYTER_TOKEN("Jupyter token");

    private final String title;

    Proof(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether a browser sends it by itself, wanted or not. */
    public boolean isCookie() {
        return this == DASHBOARD_SESSION || this == JUPYTER_SESSION;
    }

    /** What a person of the console has to be, where this rests on one. */
    public Role least() {
        return switch (this) {
            case DASHBOARD_SESSION -> Role.VIEWER;
            default -> Role.OPERATOR;
        };
    }

    /** The fingerprint that this credential has now. */
    public Fingerprint in(Keyring keyring) {
        return switch (this) {
            case DASHBOARD_SESSION, DASHBOARD_BASIC -> keyring.account();
            case JOB_TOKEN -> keyring.jwtSecret();
            case ACCESS_KEY -> keyring.accessKey();
            case ANONYMOUS_KEY -> keyring.anonymousKey();
            case JUPYTER_SESSION, JUPYTER_TOKEN -> keyring.jupyterToken();
        };
    }
}
