package io.raygate.parameters;

/** The parameters that are secrets, by the names under which people and programs know them. */
public enum SecretName {
    DASHBOARD_USERNAME("secret.dashboard.username"),
    DASHBOARD_PASSWORD("secret.dashboard.password"),
    JUPYTER_TOKEN("secret.jupyter.token"),
    JWT_ENABLED("secret.jwt.enabled"),
    JWT_SECRET("secret.jwt.secret"),
    ACCESS_KEY("secret.jwt.serviceKey"),
    ANONYMOUS_KEY("secret.jwt.anonKey"),
    /** The cluster's own token; people never see it. */
    RAY_TOKEN("upstream.ray.token"),
    /** The Jupyter server's own token; people never see it. */
    JUPYTER_UPSTREAM_TOKEN("upstream.jupyter.token");

    private final String parameter;

    SecretName(String parameter) {
        this.parameter = parameter;
    }

    /** The name on pages and over REST. */
    public String parameter() {
        return parameter;
    }
}
