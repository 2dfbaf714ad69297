package io.raygate.gateway.traffic;

import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import java.util.List;

/** What passes and what is refused at the doors, as of now. */
public interface Traffic {

    InForce inForce();

    /** Connections open at this moment. */
    List<OpenConnection> openConnections(ApplicationId application);

    /** The open connections that would be cut if only {@code admitted} were let in. */
    default List<OpenConnection> cutBy(ApplicationId application, AddressSet admitted) {
        return openConnections(application).stream()
                .filter(connection -> !admitted.contains(connection.peer()))
                .toList();
    }

    /** Callers refused lately because of their address, newest first, one line each. */
    List<RefusedCaller> refusedCallers(ApplicationId application);

    /**
     * Opens a one-time link on which a browser shows its address to the endpoint.
     *
     * <p>The link is answered for every address (it tells nothing but the caller's own) and dies
     * after 60 seconds or its first use.
     */
    AddressProbe probe(EndpointId endpoint);
}
