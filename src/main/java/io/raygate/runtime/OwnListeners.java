package io.raygate.runtime;

import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;
import java.util.Optional;

/** Knows where Raygate itself listens, so that nobody attaches Raygate to itself. */
public interface OwnListeners {

    /** Whose door it is, where it is one of Raygate's: "Raygate's console". */
    Optional<String> at(IpAddress address, Port port);
}
