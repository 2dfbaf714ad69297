package io.raygate.gateway.judge;

import io.raygate.gateway.Admission;
import io.raygate.gateway.Credentials;
import io.raygate.gateway.DoorTransport;
import io.raygate.gateway.Guard;
import io.raygate.gateway.Target;
import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.ApiKey;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.net.UnixDomainSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;

/**
 * An endpoint whose rules a test changes step by step; {@link #guard} is what holds at the moment.
 */
final class Door {

    static final ApplicationId SEARCH = new ApplicationId("pa-7k2m9xq4");
    static final ApplicationId BILLING = new ApplicationId("pa-00000001");
    static final IpAddress OFFICE = IpAddress.of("10.20.3.4");
    static final IpAddress STRANGER = IpAddress.of("203.0.113.9");
    static final String USERNAME = "ray";
    static final String UPSTREAM_TOKEN = "token-of-the-upstream-itself";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ServiceName service;
    private ApplicationId application = SEARCH;
    private NetType netType = NetType.PRIVATE;
    private List<Cidr> admitted = List.of(Cidr.of("10.20.0.0/16"));
    private Target target = upstream("/run/box/in", true);
    private boolean jwtEnabled = true;
    private boolean profiling;

    String password = "correct horse";
    String jwtSecret = "a JWT secret of more than 32 bytes";
    String accessKey = ApiKey.newAccessKey(RANDOM).reveal();
    String anonymousKey = ApiKey.newAnonymousKey(RANDOM).reveal();
    String jupyterToken = "jupyter-token";

    private Door(ServiceName service) {
        this.service = service;
    }

    static Door dashboard() {
        return new Door(ServiceName.DASHBOARD);
    }

    static Door jupyter() {
        return new Door(ServiceName.JUPYTER);
    }

    static Target upstream(String socket, boolean redacts) {
        return new Target.Upstream(
                UnixDomainSocketAddress.of(socket), Secret.of(UPSTREAM_TOKEN), redacts);
    }

    ApplicationId application() {
        return application;
    }

    EndpointId endpoint() {
        return new EndpointId(application, service, netType);
    }

    Guard guard() {
        AddressSet addresses = AddressSet.of(admitted);
        return new Guard(
                endpoint(),
                "ranking <train>",
                IpAddress.of("10.0.0.5"),
                new Port(18000),
                DoorTransport.PLAIN,
                Set.of("ray.example.com"),
                new Admission(addresses, List.of(new Admission.Group("office", addresses))),
                service == ServiceName.DASHBOARD
                        ? new Credentials.Dashboard(
                                USERNAME,
                                Secret.of(password),
                                jwtEnabled,
                                Secret.of(jwtSecret),
                                Secret.of(accessKey),
                                Secret.of(anonymousKey),
                                profiling)
                        : new Credentials.Jupyter(Secret.of(jupyterToken)),
                target);
    }

    Door of(ApplicationId other) {
        application = other;
        return this;
    }

    Door isPublic() {
        netType = NetType.PUBLIC;
        return this;
    }

    Door admits(String... blocks) {
        admitted = List.of(blocks).stream().map(Cidr::of).toList();
        return this;
    }

    Door withoutJwtAuthentication() {
        jwtEnabled = false;
        return this;
    }

    Door withJwtAuthentication() {
        jwtEnabled = true;
        return this;
    }

    Door profiling(boolean on) {
        profiling = on;
        return this;
    }

    Door leadsTo(Target other) {
        target = other;
        return this;
    }
}
