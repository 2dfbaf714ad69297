package io.raygate.gateway.judge;

import io.raygate.gateway.traffic.AddressProbe;
import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import java.util.List;

/** What the judge remembers about callers that were not let in, and lets others ask. */
public interface Lookout {

    /** As {@link io.raygate.gateway.traffic.Traffic#refusedCallers}. */
    List<RefusedCaller> refusedCallers(ApplicationId application);

    /** As {@link io.raygate.gateway.traffic.Traffic#probe}. */
    AddressProbe probe(EndpointId endpoint);
}
