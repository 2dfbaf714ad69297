package io.raygate.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.net.util.SubnetUtils;
import org.apache.commons.net.util.SubnetUtils6;

/**
 * A block of addresses in CIDR notation; a single address is a block of one.
 *
 * <p>The network address is kept without host bits. {@link #parse} takes text with host bits set as
 * well; {@link #writtenWithHostBits} tells.
 */
public record Cidr(IpAddress network, int prefix) implements Comparable<Cidr> {

    /** How many bits stand before the IPv4 address in an IPv4-mapped IPv6 address. */
    private static final int MAPPED_BITS = 96;

    private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");

    public Cidr {
        if (prefix < 0 || prefix > network.bits()) {
            throw new IllegalArgumentException(
                    "/%d is not a prefix: expected 0 to %d".formatted(prefix, network.bits()));
        }
        network = masked(network, prefix);
    }

    /** The block written in {@code text}, host bits cleared, or empty where it is none. */
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return IpAddress.parse(text).map(address -> new Cidr(address, address.bits()));
        }
        String digits = text.substring(slash + 1);
        return PREFIX.matcher(digits).matches()
                ? IpAddress.parse(text.substring(0, slash))
                        .flatMap(address -> block(text, address, Integer.parseInt(digits)))
                : Optional.empty();
    }

    private static Optional<Cidr> block(String text, IpAddress address, int prefix) {
        if (!address.isV6() && text.indexOf(':') >= 0) {
            return MAPPED_BITS <= prefix && prefix <= 128
                    ? Optional.of(new Cidr(address, prefix - MAPPED_BITS))
                    : Optional.empty();
        }
        return prefix <= address.bits() && isSubnet(text, address)
                ? Optional.of(new Cidr(address, prefix))
                : Optional.empty();
    }

    /** The block written in {@code text}; for literals the program itself writes. */
    public static Cidr of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException(text + " is not a CIDR block"));
    }

    /** Whether {@code text} is a block whose address has bits set behind the prefix. */
    public static boolean writtenWithHostBits(String text) {
        int slash = text.indexOf('/');
        return slash > 0
                && parse(text)
                        .filter(
                                block ->
                                        !block.network.equals(
                                                IpAddress.of(text.substring(0, slash))))
                        .isPresent();
    }

    private static boolean isSubnet(String text, IpAddress address) {
        try {
            if (address.isV6()) {
                new SubnetUtils6(text);
            } else {
                new SubnetUtils(text);
            }
            return true;
        } catch (IllegalArgumentException notASubnet) {
            return false;
        }
    }

    private static IpAddress masked(IpAddress address, int prefix) {
        if (!address.isV6()) {
            long mask = prefix == 0 ? 0 : 0xffff_ffffL << (32 - prefix) & 0xffff_ffffL;
            return new IpAddress(false, 0, address.low() & mask);
        }
        return new IpAddress(
                true, address.high() & ones(prefix), address.low() & ones(prefix - 64));
    }

    /** The first {@code count} of 64 bits set. */
    private static long ones(int count) {
        if (count <= 0) {
            return 0;
        }
        return count >= 64 ? -1L : -1L << (64 - count);
    }

    public IpAddress first() {
        return network;
    }

    public IpAddress last() {
        if (!network.isV6()) {
            return new IpAddress(false, 0, network.low() | 0xffff_ffffL >>> prefix);
        }
        return new IpAddress(
                true, network.high() | ~ones(prefix), network.low() | ~ones(prefix - 64));
    }

    public boolean contains(IpAddress address) {
        return address.isV6() == network.isV6()
                && address.compareTo(first()) >= 0
                && address.compareTo(last()) <= 0;
    }

    public boolean contains(Cidr other) {
        return contains(other.first()) && contains(other.last());
    }

    public boolean isSingleAddress() {
        return prefix == network.bits();
    }

    @Override
    public int compareTo(Cidr other) {
        int byNetwork = network.compareTo(other.network);
        return byNetwork != 0 ? byNetwork : Integer.compare(prefix, other.prefix);
    }

    /** {@code 10.20.0.0/16}, or the bare address for a block of one. */
    @Override
    public String toString() {
        return isSingleAddress() ? network.toString() : network + "/" + prefix;
    }
}
