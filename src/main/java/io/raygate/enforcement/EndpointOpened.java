package io.raygate.enforcement;

import io.raygate.audit.AuditableChange;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import java.util.Optional;

/** Somebody was given a one-time code for an endpoint. */
public record EndpointOpened(Actor actor, EndpointId endpoint) implements AuditableChange {

    @Override
    public String action() {
        return endpoint.service().slug() + ".opened";
    }

    @Override
    public Optional<ApplicationId> application() {
        return Optional.of(endpoint.application());
    }

    @Override
    public String target() {
        return endpoint.toString();
    }

    @Override
    public String before() {
        return "";
    }

    @Override
    public String after() {
        return "signed in by a one-time code";
    }
}
