package io.raygate.applications;

import io.raygate.applications.endpoints.EndpointsProperties;
import io.raygate.applications.endpoints.FreePorts;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives an application a private endpoint for every service, each with a port of its own. */
@Component
class PrivateDoors {

    private final Applications applications;
    private final FreePorts ports;
    private final EndpointsProperties endpoints;

    PrivateDoors(Applications applications, FreePorts ports, EndpointsProperties endpoints) {
        this.applications = applications;
        this.ports = ports;
        this.endpoints = endpoints;
    }

    /**
     * Opens those that are missing, and tells which.
     *
     * @throws io.raygate.applications.endpoints.NoPortFree when there is no port for one
     */
    List<SavedEndpoint> open(Application application) {
        List<SavedEndpoint> opened = new ArrayList<>();
        Map<Port, String> taken = applications.holders();
        for (ServiceName service : ServiceName.values()) {
            if (application.offers(service) && !application.has(service, NetType.PRIVATE)) {
                Port port = ports.lowest(NetType.PRIVATE, taken);
                taken.put(port, application.name());
                opened.add(
                        new SavedEndpoint(
                                service,
                                NetType.PRIVATE,
                                endpoints.address(NetType.PRIVATE),
                                port,
                                false));
            }
        }
        opened.forEach(application::opens);
        return opened;
    }
}
