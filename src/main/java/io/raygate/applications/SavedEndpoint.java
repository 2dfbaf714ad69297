package io.raygate.applications;

import io.raygate.applications.endpoints.EndpointsProperties;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.ServiceName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** {@link Endpoint} in columns. */
@Embeddable
class SavedEndpoint {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ServiceName service = ServiceName.DASHBOARD;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NetType netType = NetType.PRIVATE;

    @Column(nullable = false)
    private String address = "";

    private int port;

    private boolean secure;

    protected SavedEndpoint() {}

    SavedEndpoint(
            ServiceName service, NetType netType, IpAddress address, Port port, boolean secure) {
        this.service = service;
        this.netType = netType;
        this.address = address.toString();
        this.port = port.number();
        this.secure = secure;
    }

    boolean is(ServiceName wanted, NetType from) {
        return service == wanted && netType == from;
    }

    Endpoint endpoint(ApplicationId application, EndpointsProperties told) {
        IpAddress listensOn = IpAddress.of(address);
        return new Endpoint(
                new EndpointId(application, service, netType),
                listensOn,
                new Port(port),
                told.advertisedHost(netType, listensOn),
                secure);
    }
}
