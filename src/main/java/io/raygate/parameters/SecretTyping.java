package io.raygate.parameters;

import io.raygate.identity.AdministratorsOnly;
import org.springframework.stereotype.Component;

/** The lock on typing the value of a secret, which operators may only have generated anew. */
@Component
class SecretTyping {

    /** Passes for administrators alone. */
    @AdministratorsOnly
    public void require() {}
}
