package io.raygate.vocabulary;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One IPv4 or IPv6 address, held as 128 bits and ordered IPv4 first.
 *
 * <p>An IPv4-mapped IPv6 address ({@code ::ffff:a.b.c.d}) is the IPv4 address it stands for. Names
 * are never resolved; leading zeros and zones are refused.
 */
public record IpAddress(boolean isV6, long high, long low) implements Comparable<IpAddress> {

    /** The address written in {@code text}, or empty where it is none. */
    public static Optional<IpAddress> parse(String text) {
        return AddressText.parse(text);
    }

    /** The address written in {@code text}; for literals the program itself writes. */
    public static IpAddress of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException(text + " is not an IP address"));
    }

    public static IpAddress of(InetAddress address) {
        return ofBytes(address.getAddress());
    }

    static IpAddress v4(int bits) {
        return new IpAddress(false, 0, bits & 0xffff_ffffL);
    }

    private static IpAddress ofBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length == 4) {
            return v4(buffer.getInt());
        }
        return v6(buffer.getLong(), buffer.getLong());
    }

    /** The address of these 128 bits, IPv4 where they are an IPv4-mapped one. */
    static IpAddress v6(long high, long low) {
        boolean mapped = high == 0 && low >>> 32 == 0xffffL;
        return mapped ? v4((int) low) : new IpAddress(true, high, low);
    }

    /** 32 or 128. */
    public int bits() {
        return isV6 ? 128 : 32;
    }

    public boolean isLoopback() {
        return isV6 ? high == 0 && low == 1 : low >>> 24 == 127;
    }

    /** The same address for the JDK; no name is looked up. */
    public InetAddress toInetAddress() {
        byte[] bytes =
                isV6
                        ? ByteBuffer.allocate(16).putLong(high).putLong(low).array()
                        : ByteBuffer.allocate(4).putInt((int) low).array();
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new AssertionError("4 and 16 bytes are addresses", impossible);
        }
    }

    @Override
    public int compareTo(IpAddress other) {
        if (isV6 != other.isV6) {
            return isV6 ? 1 : -1;
        }
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /** The canonical text, IPv6 as in RFC 5952. */
    @Override
    public String toString() {
        return isV6 ? AddressText.v6(high, low) : AddressText.v4(low);
    }
}
