package io.raygate.gateway;

import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.Secret;

/** Codes that sign a console user in at an endpoint without anybody seeing a password. */
public interface OneTimeCodes {

    /** Where the browser posts the code, as the form field {@code code}. */
    String PATH = "/.raygate/open";

    /**
     * A code for one use within 30 seconds, bound to the first connection that presents it; the
     * session it opens has the rights of the account or the token of that endpoint.
     */
    Secret issue(EndpointId endpoint, Actor actor);
}
