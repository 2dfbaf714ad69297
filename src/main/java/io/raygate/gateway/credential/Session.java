package io.raygate.gateway.credential;

import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.EndpointId;
import java.time.Instant;
import java.util.Optional;

/** A browser that signed in at one endpoint. */
public final class Session {

    private final EndpointId endpoint;
    private final Fingerprint credential;
    private final Actor actor;
    private final Instant opened;
    private final Instant ends;
    private volatile boolean over;

    /**
     * @param credential what opened it, or whose rights it has; the session dies when that changes
     */
    Session(
            EndpointId endpoint,
            Fingerprint credential,
            Actor actor,
            Instant opened,
            Instant ends) {
        this.endpoint = endpoint;
        this.credential = credential;
        this.actor = actor;
        this.opened = opened;
        this.ends = ends;
    }

    public Actor actor() {
        return actor;
    }

    /**
     * The person who came from the console; empty where the endpoint's own credential opened it.
     */
    public Optional<OpenedBy> openedBy() {
        return actor.role().map(role -> new OpenedBy(actor.name(), opened));
    }

    public Instant ends() {
        return ends;
    }

    void end() {
        over = true;
    }

    /** Whether it still opens {@code door}, whose credential has the fingerprint {@code now}. */
    public boolean opens(EndpointId door, Fingerprint now, Instant at) {
        return !over && endpoint.equals(door) && credential.equals(now) && at.isBefore(ends);
    }
}
