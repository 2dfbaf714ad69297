package io.raygate.gateway.credential;

import io.raygate.gateway.Credentials;
import io.raygate.vocabulary.Secret;
import java.nio.charset.StandardCharsets;

/**
 * The fingerprints of one endpoint's credentials. A credential that is empty fits nothing.
 *
 * @param account of the dashboard account, name and password together
 * @param jwtSecret of the key that signs job tokens
 */
public record Keyring(
        Fingerprint account,
        Fingerprint jwtSecret,
        Fingerprint accessKey,
        Fingerprint anonymousKey,
        Fingerprint jupyterToken) {

    static Keyring of(Credentials credentials, Fingerprints fingerprints) {
        return switch (credentials) {
            case Credentials.Dashboard dashboard ->
                    new Keyring(
                            account(dashboard, fingerprints),
                            one(dashboard.jwtSecret(), fingerprints),
                            one(dashboard.accessKey(), fingerprints),
                            one(dashboard.anonymousKey(), fingerprints),
                            fingerprints.ofNothing());
            case Credentials.Jupyter jupyter ->
                    new Keyring(
                            fingerprints.ofNothing(),
                            fingerprints.ofNothing(),
                            fingerprints.ofNothing(),
                            fingerprints.ofNothing(),
                            one(jupyter.token(), fingerprints));
        };
    }

    /** The fingerprint of a name and password as somebody presents them. */
    public static Fingerprint account(String username, String password, Fingerprints fingerprints) {
        return fingerprints.of(
                username.getBytes(StandardCharsets.UTF_8),
                password.getBytes(StandardCharsets.UTF_8));
    }

    private static Fingerprint account(
            Credentials.Dashboard credentials, Fingerprints fingerprints) {
        byte[] password = credentials.password().revealBytes();
        return password.length == 0
                ? fingerprints.ofNothing()
                : fingerprints.of(
                        credentials.username().getBytes(StandardCharsets.UTF_8), password);
    }

    private static Fingerprint one(Secret secret, Fingerprints fingerprints) {
        byte[] value = secret.revealBytes();
        return value.length == 0 ? fingerprints.ofNothing() : fingerprints.of(value);
    }
}
