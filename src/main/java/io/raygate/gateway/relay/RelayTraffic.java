package io.raygate.gateway.relay;

import io.raygate.gateway.judge.Lookout;
import io.raygate.gateway.traffic.AddressProbe;
import io.raygate.gateway.traffic.InForce;
import io.raygate.gateway.traffic.OpenConnection;
import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Shows what the engine and the judge see. */
final class RelayTraffic implements Traffic {

    private final Engine engine;
    private final RelayGateway gateway;
    private final Lookout lookout;

    RelayTraffic(Engine engine, RelayGateway gateway, Lookout lookout) {
        this.engine = engine;
        this.gateway = gateway;
        this.lookout = lookout;
    }

    @Override
    public InForce inForce() {
        Enforced enforced = engine.enforced();
        return new InForce(enforced.rules().revision(), enforced.since());
    }

    @Override
    public List<OpenConnection> openConnections(ApplicationId application) {
        return gateway.open()
                .map(ClientConnection::seen)
                .flatMap(Optional::stream)
                .filter(seen -> seen.endpoint().application().equals(application))
                .sorted(Comparator.comparing(OpenConnection::since))
                .toList();
    }

    @Override
    public List<RefusedCaller> refusedCallers(ApplicationId application) {
        return lookout.refusedCallers(application);
    }

    @Override
    public AddressProbe probe(EndpointId endpoint) {
        return lookout.probe(endpoint);
    }
}
