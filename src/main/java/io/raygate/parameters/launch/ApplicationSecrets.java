package io.raygate.parameters.launch;

import io.raygate.vocabulary.Secret;

/**
 * Everything that opens an application.
 *
 * @param jwtSecret signs job tokens with HS256; its bytes are the key
 * @param rayToken the cluster's own token, known to nobody but the gateway
 * @param jupyterUpstreamToken the Jupyter server's own token, known to nobody but the gateway
 */
public record ApplicationSecrets(
        String dashboardUsername,
        Secret dashboardPassword,
        Secret jupyterToken,
        boolean jwtEnabled,
        Secret jwtSecret,
        Secret accessKey,
        Secret anonymousKey,
        Secret rayToken,
        Secret jupyterUpstreamToken) {}
