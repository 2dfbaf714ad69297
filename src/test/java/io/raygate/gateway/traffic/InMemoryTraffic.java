package io.raygate.gateway.traffic;

import io.raygate.policy.PolicyChanged;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;

/** What passes at doors that exist in the test's words only; every new revision is in force. */
public class InMemoryTraffic implements Traffic {

    public static final Instant SINCE = Instant.parse("2026-11-23T17:55:00Z");

    private final List<OpenConnection> open = new CopyOnWriteArrayList<>();
    private final List<RefusedCaller> refused = new CopyOnWriteArrayList<>();
    private final List<AddressProbe> probes = new CopyOnWriteArrayList<>();
    private volatile Revision inForce = Revision.NONE;
    private volatile boolean isAsleep;

    @EventListener
    void enforce(PolicyChanged changed) {
        if (!isAsleep) {
            inForce = changed.revision();
        }
    }

    /** New revisions are not taken from now on. */
    public void fallsAsleep() {
        isAsleep = true;
    }

    public void forgetsEverything() {
        open.clear();
        refused.clear();
        probes.clear();
        isAsleep = false;
    }

    /** Somebody is connected to the Dashboard. */
    public void connects(ApplicationId application, String peer, String use) {
        connects(EndpointId.privateDashboard(application), peer, use);
    }

    /** Somebody is connected to this endpoint. */
    public void connects(EndpointId endpoint, String peer, String use) {
        open.add(new OpenConnection(endpoint, IpAddress.of(peer), SINCE, use, false));
    }

    /** Somebody was refused at the Dashboard. */
    public void refuses(ApplicationId application, String peer, long times) {
        refused.add(
                new RefusedCaller(
                        EndpointId.privateDashboard(application),
                        IpAddress.of(peer),
                        times,
                        SINCE));
    }

    /** The links that were opened to learn an address, the latest last. */
    public List<AddressProbe> probes() {
        return new ArrayList<>(probes);
    }

    @Override
    public InForce inForce() {
        return new InForce(inForce, SINCE);
    }

    @Override
    public List<OpenConnection> openConnections(ApplicationId application) {
        return open.stream()
                .filter(one -> one.endpoint().application().equals(application))
                .toList();
    }

    @Override
    public List<RefusedCaller> refusedCallers(ApplicationId application) {
        return refused.stream()
                .filter(one -> one.endpoint().application().equals(application))
                .toList();
    }

    @Override
    public AddressProbe probe(EndpointId endpoint) {
        var probe =
                new AddressProbe(
                        "/.raygate/address/nonce" + probes.size(), new CompletableFuture<>());
        probes.add(probe);
        return probe;
    }
}
