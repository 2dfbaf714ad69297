package io.raygate.enforcement;

import io.raygate.gateway.Gateway;
import io.raygate.gateway.Guard;
import io.raygate.gateway.PortOccupied;
import io.raygate.gateway.RuleSet;
import io.raygate.gateway.Standing;
import io.raygate.vocabulary.EndpointId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands rules to the gateway, one change at a time.
 *
 * <p>A door whose port something else holds since the start stays shut and is tried again later: it
 * must not keep anybody from withdrawing an address elsewhere. A door that is new has to open, or
 * the change that brings it is refused.
 *
 * <p>Between {@link #prepare} and the end of its change the calling thread holds the doors: ports
 * that one change has bound are not closed by another that is given up.
 */
@Component
class Doors {

    private static final Logger log = LoggerFactory.getLogger(Doors.class);

    private final Gateway gateway;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<EndpointId, ShutDoor> shut = new ConcurrentHashMap<>();
    private volatile RuleSet inForce = RuleSet.NONE;

    /** A door that could not be opened, as it was then. */
    record ShutDoor(Guard guard, String reason) {

        private boolean isAt(Guard other) {
            return guard.address().equals(other.address()) && guard.port().equals(other.port());
        }
    }

    Doors(Gateway gateway) {
        this.gateway = gateway;
    }

    /** The rules that were put in force last. */
    RuleSet inForce() {
        return inForce;
    }

    /** Why the door is not open, where something else holds its port. */
    Optional<String> whyShut(EndpointId endpoint) {
        return Optional.ofNullable(shut.get(endpoint)).map(ShutDoor::reason);
    }

    /** Takes the turn; {@link #done} gives it back, on the same thread. */
    void begin() {
        turn.lock();
    }

    void done() {
        turn.unlock();
    }

    /**
     * Binds what is new and answers the rules without the doors that were shut before and still
     * are.
     *
     * @throws PortOccupied when another door cannot be opened
     * @throws IllegalStateException when the rules are not newer than those in force, which the
     *     gateway would ignore
     */
    RuleSet prepare(RuleSet wanted) {
        if (!wanted.revision().isAfter(inForce.revision())) {
            throw new IllegalStateException(
                    "Revision %s is not newer than revision %s in force: the database was replaced under the running console"
                            .formatted(wanted.revision(), inForce.revision()));
        }
        return prepare(wanted, this::isKnownAsShut);
    }

    /** Binds what can be bound and answers the rules without the other doors. */
    RuleSet prepareWhatOpens(RuleSet wanted) {
        return prepare(wanted, guard -> true);
    }

    private boolean isKnownAsShut(Guard guard) {
        return Optional.ofNullable(shut.get(guard.endpoint()))
                .filter(door -> door.isAt(guard))
                .isPresent();
    }

    private RuleSet prepare(RuleSet wanted, Predicate<Guard> mayStayShut) {
        RuleSet rules = wanted;
        Map<EndpointId, ShutDoor> stillShut = new HashMap<>();
        while (true) {
            try {
                gateway.prepare(rules);
                remember(stillShut);
                return rules;
            } catch (PortOccupied occupied) {
                Guard guard =
                        guardAt(rules, occupied).filter(mayStayShut).orElseThrow(() -> occupied);
                stillShut.put(guard.endpoint(), new ShutDoor(guard, occupied.reason()));
                rules = without(rules, guard.endpoint());
            }
        }
    }

    private static Optional<Guard> guardAt(RuleSet rules, PortOccupied occupied) {
        return rules.guards().values().stream()
                .filter(guard -> guard.address().equals(occupied.address()))
                .filter(guard -> guard.port().equals(occupied.port()))
                .findFirst();
    }

    private static RuleSet without(RuleSet rules, EndpointId endpoint) {
        Map<EndpointId, Guard> rest = new HashMap<>(rules.guards());
        rest.remove(endpoint);
        return new RuleSet(rules.revision(), rest, rules.people());
    }

    private void remember(Map<EndpointId, ShutDoor> stillShut) {
        stillShut.forEach(
                (endpoint, door) -> {
                    if (shut.put(endpoint, door) == null) {
                        log.warn(
                                "{} stays shut: {} port {}: {}. It is tried again later.",
                                endpoint,
                                door.guard().address(),
                                door.guard().port(),
                                door.reason());
                    }
                });
        shut.keySet().retainAll(stillShut.keySet());
    }

    /**
     * Puts prepared rules in force; touches memory only.
     *
     * @throws IllegalStateException when the gateway fails, after which nobody gets in
     */
    void enforce(RuleSet rules) {
        try {
            gateway.enforce(rules);
            if (rules.revision().isAfter(inForce.revision())) {
                inForce = rules;
            }
        } catch (RuntimeException | Error failure) {
            shutAll(rules, failure);
            throw new IllegalStateException(
                    "Revision %s is saved but the gateway did not take it; its doors are shut"
                            .formatted(rules.revision()),
                    failure);
        }
    }

    /**
     * Old rules must not outlive the ones that replace them, so without new ones there are none.
     */
    private void shutAll(RuleSet rules, Throwable failure) {
        RuleSet nobody = new RuleSet(rules.revision(), Map.of(), Standing.NOBODY);
        inForce = nobody;
        try {
            gateway.enforce(nobody);
        } catch (RuntimeException | Error again) {
            failure.addSuppressed(again);
        }
    }

    void abandon() {
        gateway.abandon();
    }
}
