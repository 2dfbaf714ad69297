package io.raygate.parameters;

import io.raygate.applications.ApplicationCreated;
import io.raygate.applications.ApplicationDeleted;
import io.raygate.vocabulary.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives every application its secrets in the transaction that creates it, and takes them away. */
@Component
class SecretKeeping {

    private final SealedSecrets secrets;
    private final GeneratedSecrets generated;
    private final FirstCredentialsOffers offers;

    SecretKeeping(
            SealedSecrets secrets, GeneratedSecrets generated, FirstCredentialsOffers offers) {
        this.secrets = secrets;
        this.generated = generated;
        this.offers = offers;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onCreation(ApplicationCreated created) {
        secrets.insert(created.details().id(), generated.forNewApplication());
        created.actor()
                .role()
                .filter(role -> role == Role.ADMINISTRATOR)
                .ifPresent(admin -> offers.make(created.details().id(), created.actor().name()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onDeletion(ApplicationDeleted deleted) {
        secrets.delete(deleted.id());
        offers.delete(deleted.id());
    }
}
