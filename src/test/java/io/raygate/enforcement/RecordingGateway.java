package io.raygate.enforcement;

import io.raygate.gateway.Gateway;
import io.raygate.gateway.Guard;
import io.raygate.gateway.OneTimeCodes;
import io.raygate.gateway.PortOccupied;
import io.raygate.gateway.RuleSet;
import io.raygate.gateway.traffic.AddressProbe;
import io.raygate.gateway.traffic.InForce;
import io.raygate.gateway.traffic.OpenConnection;
import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.gateway.traffic.SignIns;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway without sockets that keeps its contract and remembers what it was told. */
public class RecordingGateway implements Gateway, Traffic, OneTimeCodes, SignIns {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Set<Port> occupied = ConcurrentHashMap.newKeySet();
    private final List<OpenConnection> connections = new CopyOnWriteArrayList<>();
    private final List<RefusedCaller> refused = new CopyOnWriteArrayList<>();
    private volatile RuleSet inForce = RuleSet.NONE;
    private volatile boolean failsOnce;

    @Override
    public Taken take() {
        return new Taken(Map.of(), 0);
    }

    /** Something else holds the port from now on. */
    public void occupy(Port port) {
        occupied.add(port);
    }

    public void free(Port port) {
        occupied.remove(port);
    }

    /** The next swap fails, as it never should. */
    public void failOnce() {
        failsOnce = true;
    }

    public void connect(OpenConnection connection) {
        connections.add(connection);
    }

    public void refuse(RefusedCaller caller) {
        refused.add(caller);
    }

    public void forgetCalls() {
        calls.clear();
    }

    /** What it was told, in order, as {@code prepare 3}, {@code enforce 3}, {@code abandon}. */
    public List<String> calls() {
        return new ArrayList<>(calls);
    }

    public RuleSet rules() {
        return inForce;
    }

    public Optional<Guard> guard(EndpointId door) {
        return Optional.ofNullable(inForce.guards().get(door));
    }

    public boolean admits(EndpointId door, String address) {
        return guard(door).filter(g -> g.admission().admits(IpAddress.of(address))).isPresent();
    }

    @Override
    public synchronized void prepare(RuleSet rules) {
        calls.add("prepare " + rules.revision());
        rules.guards().values().stream()
                .filter(guard -> occupied.contains(guard.port()))
                .findFirst()
                .ifPresent(
                        guard -> {
                            throw new PortOccupied(
                                    guard.address(), guard.port(), "used by another process");
                        });
    }

    @Override
    public synchronized void enforce(RuleSet rules) {
        calls.add("enforce " + rules.revision());
        if (failsOnce) {
            failsOnce = false;
            throw new IllegalStateException("the swap failed");
        }
        if (rules.revision().isAfter(inForce.revision())) {
            inForce = rules;
        }
    }

    @Override
    public synchronized void abandon() {
        calls.add("abandon");
    }

    @Override
    public InForce inForce() {
        return new InForce(inForce.revision(), Instant.EPOCH);
    }

    @Override
    public List<OpenConnection> openConnections(ApplicationId application) {
        return connections.stream()
                .filter(open -> open.endpoint().application().equals(application))
                .toList();
    }

    @Override
    public List<RefusedCaller> refusedCallers(ApplicationId application) {
        return refused.stream()
                .filter(caller -> caller.endpoint().application().equals(application))
                .toList();
    }

    @Override
    public AddressProbe probe(EndpointId endpoint) {
        return new AddressProbe("/.raygate/probe", new CompletableFuture<>());
    }

    @Override
    public Secret issue(EndpointId endpoint, Actor actor) {
        calls.add("code for " + endpoint + " and " + actor.name());
        return Secret.of("one-time-code");
    }
}
