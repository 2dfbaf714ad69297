package io.raygate.runtime;

import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.ServiceName;

/**
 * A place other than loopback at which an attached service answers, so that callers get there
 * without the gateway.
 *
 * @param isThisHost whether the address is one of this machine's
 * @param asksForToken whether it at least refuses callers without a token
 */
public record Bypass(
        ServiceName service, IpAddress ip, Port port, boolean isThisHost, boolean asksForToken) {}
