package io.raygate.gateway.credential;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** Stands for a secret value without holding it; compares in constant time. */
public final class Fingerprint {

    private final byte[] mac;

    Fingerprint(byte[] mac) {
        this.mac = mac;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint fingerprint
                && MessageDigest.isEqual(mac, fingerprint.mac);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(mac).getInt();
    }

    @Override
    public String toString() {
        return "fingerprint";
    }
}
