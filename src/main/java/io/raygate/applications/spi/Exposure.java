package io.raygate.applications.spi;

import java.math.BigInteger;

/**
 * From where an application lets callers in.
 *
 * @param addresses how many addresses beyond this host are let in
 */
public record Exposure(Level level, BigInteger addresses) {

    /** From closed to open. */
    public enum Level {
        THIS_HOST_ONLY,
        PRIVATE,
        ADDRESSES,
        OPEN_INSIDE,
        OPEN_TO_THE_WORLD
    }
}
