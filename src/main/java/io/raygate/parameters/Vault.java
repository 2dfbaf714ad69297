package io.raygate.parameters;

import com.google.crypto.tink.Aead;
import io.raygate.vocabulary.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Seals values so that only this console can read them, and only where it put them.
 *
 * <p>Whose value it is, its name and its version are sealed in as associated data: a sealed text
 * that is copied to another row or is put back after a change does not open.
 */
final class Vault {

    /** Where a value belongs. */
    record Place(String owner, String name, long version) {

        private byte[] associatedData() {
            return (owner + "|" + name + "|" + version).getBytes(StandardCharsets.UTF_8);
        }
    }

    private final Aead aead;

    Vault(Aead aead) {
        this.aead = aead;
    }

    String seal(Place place, Secret value) {
        try {
            byte[] sealed = aead.encrypt(value.revealBytes(), place.associatedData());
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(place + " cannot be sealed", failure);
        }
    }

    /**
     * @throws SealBroken when the text was not sealed for this place with this console's key
     */
    Secret open(Place place, String sealed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            return Secret.of(aead.decrypt(bytes, place.associatedData()));
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new SealBroken(place, failure);
        }
    }

    /** A sealed text does not open. */
    static final class SealBroken extends RuntimeException {
        SealBroken(Place place, Exception cause) {
            super(place + " does not open with this console's key", cause);
        }
    }
}
