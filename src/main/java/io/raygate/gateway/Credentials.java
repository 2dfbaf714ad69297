package io.raygate.gateway;

import io.raygate.vocabulary.Secret;

/** What opens an endpoint beside the right address. */
public sealed interface Credentials {

    /**
     * The credentials of a Ray dashboard and its Jobs API.
     *
     * @param jwtEnabled whether submitting needs a job token or the access key; when off, Basic
     *     with the dashboard account may submit as well
     * @param jwtSecret signs job tokens with HS256; at least 32 bytes
     * @param profiling whether the access key may attach profilers
     */
    record Dashboard(
            String username,
            Secret password,
            boolean jwtEnabled,
            Secret jwtSecret,
            Secret accessKey,
            Secret anonymousKey,
            boolean profiling)
            implements Credentials {}

    /** The token of a Jupyter server. */
    record Jupyter(Secret token) implements Credentials {}
}
