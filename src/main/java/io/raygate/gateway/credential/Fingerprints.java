package io.raygate.gateway.credential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Takes fingerprints of secret values: HMAC-SHA256 under a key that lives and dies with this
 * process.
 *
 * <p>Fast, so that it may be taken on an event loop for every request; slow hashes belong to
 * passwords that are stored.
 */
public final class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final SecureRandom random;
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::newMac);

    public Fingerprints(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
        this.random = random;
    }

    public Fingerprint of(String value) {
        return of(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Of several values together; where one ends and the next begins counts. */
    Fingerprint of(byte[]... values) {
        Mac mac = macs.get();
        for (byte[] value : values) {
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).flip());
            mac.update(value);
        }
        return new Fingerprint(mac.doFinal());
    }

    /** Equal to no other. */
    Fingerprint ofNothing() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new Fingerprint(bytes);
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
