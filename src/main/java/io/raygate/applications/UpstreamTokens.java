package io.raygate.applications;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.util.Map;

/** Keeps, sealed, the tokens that attached services ask Raygate for; other rooms provide it. */
public interface UpstreamTokens {

    /**
     * Keeps these tokens instead of what there was, in the caller's transaction; a service that is
     * missing asks for none.
     */
    void keep(ApplicationId application, Map<ServiceName, Secret> tokens);
}
