package io.raygate.identity;

import io.raygate.audit.AuditableChange;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Role;
import java.time.Instant;
import java.util.Optional;

/** Something about somebody's account has changed. */
record PersonChanged(Actor actor, String action, String target, String before, String after)
        implements AuditableChange {

    static PersonChanged role(Actor actor, String name, Role before, Role after) {
        return new PersonChanged(
                actor, "identity.person.role-changed", name, before.title(), after.title());
    }

    static PersonChanged deactivated(Actor actor, String name) {
        return new PersonChanged(
                actor, "identity.person.deactivated", name, "Active", "Deactivated");
    }

    static PersonChanged reactivated(Actor actor, String name) {
        return new PersonChanged(
                actor, "identity.person.reactivated", name, "Deactivated", "Active");
    }

    static PersonChanged invited(Actor actor, String meantFor, Role role, Instant expires) {
        return new PersonChanged(
                actor,
                "identity.invitation.made",
                meantFor.isEmpty() ? "somebody" : meantFor,
                "",
                "%s, until %s".formatted(role.title(), expires));
    }

    static PersonChanged invitationWithdrawn(Actor actor, String meantFor, Role role) {
        return new PersonChanged(
                actor,
                "identity.invitation.withdrawn",
                meantFor.isEmpty() ? "somebody" : meantFor,
                role.title(),
                "");
    }

    static PersonChanged resetLink(Actor actor, String name, Instant expires) {
        return new PersonChanged(actor, "identity.reset-link.made", name, "", "until " + expires);
    }

    static PersonChanged passwordByLink(Actor actor, String name) {
        return new PersonChanged(actor, "identity.password.chosen-by-link", name, "", "");
    }

    static PersonChanged password(Actor actor) {
        return new PersonChanged(actor, "identity.password.changed", actor.name(), "", "");
    }

    static PersonChanged tokenMade(Actor actor, String token, Role role, Instant expires) {
        return new PersonChanged(
                actor,
                "identity.api-token.made",
                token,
                "",
                "%s, until %s".formatted(role.title(), expires));
    }

    static PersonChanged tokenRevoked(Actor actor, String token, Role role) {
        return new PersonChanged(actor, "identity.api-token.revoked", token, role.title(), "");
    }

    @Override
    public Optional<ApplicationId> application() {
        return Optional.empty();
    }
}
