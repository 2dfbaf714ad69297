package io.raygate.identity;

import io.raygate.vocabulary.Secret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of random codes and tokens instead of themselves: SHA-256.
 *
 * <p>Enough for 130 random bits and more; passwords, which people choose, need {@link Passwords}.
 */
final class Prints {

    private Prints() {}

    static String of(Secret random) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(random.revealBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
