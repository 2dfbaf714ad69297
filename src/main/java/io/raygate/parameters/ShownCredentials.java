package io.raygate.parameters;

import io.raygate.vocabulary.Secret;

/** What the administrator who created an application is shown once. */
public record ShownCredentials(
        String dashboardUsername,
        Secret dashboardPassword,
        Secret accessKey,
        Secret anonymousKey,
        Secret jupyterToken) {}
