package io.raygate.gateway.judge;

import io.raygate.gateway.Standing;
import io.raygate.gateway.credential.Fingerprint;
import io.raygate.gateway.credential.Keyring;
import io.raygate.gateway.credential.OpenedBy;
import io.raygate.gateway.credential.Proof;
import io.raygate.gateway.credential.Session;
import io.raygate.vocabulary.EndpointId;
import java.time.Instant;
import java.util.Optional;

/** What a request shows for itself. */
sealed interface Shown {

    /** No credential at all, or a session that is over. */
    record Nothing() implements Shown {}

    /** A credential that opens nothing; {@code line} tells the caller why. */
    record Wrong(int status, String line, String reason) implements Shown {}

    /**
     * A credential of this endpoint.
     *
     * @param print the fingerprint the credential had when it was shown
     * @param openedBy the person on whose standing it rests, where it rests on one
     * @param until when it ends by itself
     */
    record Known(
            Proof proof,
            Fingerprint print,
            Optional<Session> session,
            Optional<OpenedBy> openedBy,
            Instant until)
            implements Shown {

        static Known forGood(Proof proof, Fingerprint print) {
            return new Known(proof, print, Optional.empty(), Optional.empty(), Instant.MAX);
        }

        static Known of(Proof proof, Fingerprint print, Session session) {
            return new Known(
                    proof, print, Optional.of(session), session.openedBy(), session.ends());
        }

        /** Whether it would still be taken, now that {@code keyring} and {@code people} hold. */
        boolean stands(EndpointId endpoint, Keyring keyring, Standing people, Instant now) {
            return now.isBefore(until)
                    && print.equals(proof.in(keyring))
                    && openedBy.map(who -> who.stands(people, proof.least())).orElse(true)
                    && session.map(open -> open.opens(endpoint, print, now)).orElse(true);
        }

        /** For the access log. */
        String title() {
            return session.map(open -> proof.title() + " of " + open.actor().name())
                    .orElse(proof.title());
        }
    }
}
