package io.raygate.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A value that never shows itself: it prints as dots and compares in constant time. */
public final class Secret {

    private final byte[] value;

    private Secret(byte[] value) {
        this.value = value;
    }

    public static Secret of(String value) {
        return new Secret(value.getBytes(StandardCharsets.UTF_8));
    }

    public static Secret of(byte[] value) {
        return new Secret(value.clone());
    }

    /** The clear text; every call is a place to look at in a review. */
    public String reveal() {
        return new String(value, StandardCharsets.UTF_8);
    }

    /** The clear bytes; every call is a place to look at in a review. */
    public byte[] revealBytes() {
        return value.clone();
    }

    public boolean isEmpty() {
        return value.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(value, secret.value);
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "••••••••••••";
    }
}
