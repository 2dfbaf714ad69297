package io.raygate.parameters;

import io.raygate.parameters.catalogue.ParameterName;
import java.util.Arrays;
import java.util.Optional;

/** What is kept sealed for an application: its sign-in parameters, and what people never see. */
public enum SecretName {
    DASHBOARD_USERNAME(ParameterName.DASHBOARD_USERNAME.key()),
    DASHBOARD_PASSWORD(ParameterName.DASHBOARD_PASSWORD.key()),
    JUPYTER_TOKEN(ParameterName.JUPYTER_TOKEN.key()),
    JWT_ENABLED(ParameterName.JWT_ENABLED.key()),
    JWT_SECRET(ParameterName.JWT_SECRET.key()),
    ACCESS_KEY(ParameterName.ACCESS_KEY.key()),
    ANONYMOUS_KEY(ParameterName.ANONYMOUS_KEY.key()),
    /** The cluster's own token; people never see it. */
    RAY_TOKEN("upstream.ray.token"),
    /** The Jupyter server's own token; people never see it. */
    JUPYTER_UPSTREAM_TOKEN("upstream.jupyter.token");

    private final String parameter;

    SecretName(String parameter) {
        this.parameter = parameter;
    }

    /** Where the value of a parameter is kept, when it is kept sealed. */
    static Optional<SecretName> of(ParameterName parameter) {
        return Arrays.stream(values())
                .filter(name -> name.parameter.equals(parameter.key()))
                .findFirst();
    }

    /** The name on pages and over REST. */
    public String parameter() {
        return parameter;
    }
}
