package io.raygate.applications.ui.detail;

import io.raygate.identity.CurrentActor;
import io.raygate.vocabulary.Role;
import org.springframework.stereotype.Component;

/** What the person who looks may do; the services lock, this only spares useless buttons. */
@Component
class Permissions {

    private final CurrentActor actor;

    Permissions(CurrentActor actor) {
        this.actor = actor;
    }

    boolean mayOperate() {
        return actor.find()
                .flatMap(person -> person.role())
                .filter(role -> role.includes(Role.OPERATOR))
                .isPresent();
    }
}
