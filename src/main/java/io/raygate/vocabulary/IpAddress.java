package io.raygate.vocabulary;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One IPv4 or IPv6 address, held as 128 bits and ordered IPv4 first.
 *
 * <p>An IPv4-mapped IPv6 address ({@code ::ffff:a.b.c.d}) is the IPv4 address it stands for. Names
 * are never resolved; leading zeros and zones are refused.
 */
public record IpAddress(boolean isV6, long high, long low) implements Comparable<IpAddress> {

    private static final Pattern DECIMAL_BYTE = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    /** The address written in {@code text}, or empty where it is none. */
    public static Optional<IpAddress> parse(String text) {
        return text.indexOf(':') >= 0 ? parseV6(text) : parseV4(text);
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
        long high = buffer.getLong();
        long low = buffer.getLong();
        boolean mapped = high == 0 && low >>> 32 == 0xffffL;
        return mapped ? v4((int) low) : new IpAddress(true, high, low);
    }

    private static Optional<IpAddress> parseV4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4 || !Arrays.stream(parts).allMatch(IpAddress::isDecimalByte)) {
            return Optional.empty();
        }
        int bits = 0;
        for (String part : parts) {
            bits = bits << 8 | Integer.parseInt(part);
        }
        return Optional.of(v4(bits));
    }

    private static boolean isDecimalByte(String part) {
        return DECIMAL_BYTE.matcher(part).matches() && Integer.parseInt(part) <= 255;
    }

    private static Optional<IpAddress> parseV6(String text) {
        if (!IPV6_CHARACTERS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // With a colon inside, this parses a literal and never asks a name server.
            return Optional.of(of(InetAddress.getByName(text)));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
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
        if (!isV6) {
            return (low >>> 24)
                    + "."
                    + (low >>> 16 & 255)
                    + "."
                    + (low >>> 8 & 255)
                    + "."
                    + (low & 255);
        }
        return compressed();
    }

    private String compressed() {
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (int) ((i < 4 ? high : low) >>> (48 - 16 * (i % 4))) & 0xffff;
        }
        int start = 0;
        int length = 0;
        for (int i = 0; i < 8; i++) {
            int run = 0;
            while (i + run < 8 && groups[i + run] == 0) {
                run++;
            }
            if (run > length) {
                start = i;
                length = run;
            }
        }
        if (length < 2) {
            return joined(groups, 0, 8);
        }
        return joined(groups, 0, start) + "::" + joined(groups, start + length, 8);
    }

    private static String joined(int[] groups, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from ? ":" : "").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}
