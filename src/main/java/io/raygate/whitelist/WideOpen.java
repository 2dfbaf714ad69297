package io.raygate.whitelist;

import io.raygate.vocabulary.AddressRange;
import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.Cidr;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges whether a whitelist lets half the world in: more than 2²⁴ public IPv4 addresses, or an
 * IPv6 block wider than /32.
 *
 * <p>It is the union that is judged, so many narrow blocks are no way around it.
 */
final class WideOpen {

    private static final BigInteger MOST_PUBLIC_V4 = BigInteger.TWO.pow(24);
    private static final BigInteger WIDEST_V6 = BigInteger.TWO.pow(128 - 32);

    /** IPv4 addresses that no caller on the internet has (IANA special-purpose registry). */
    private static final AddressSet NOT_PUBLIC =
            AddressSet.of(
                    Stream.of(
                                    "0.0.0.0/8",
                                    "10.0.0.0/8",
                                    "100.64.0.0/10",
                                    "127.0.0.0/8",
                                    "169.254.0.0/16",
                                    "172.16.0.0/12",
                                    "192.0.0.0/24",
                                    "192.0.2.0/24",
                                    "192.168.0.0/16",
                                    "198.18.0.0/15",
                                    "198.51.100.0/24",
                                    "203.0.113.0/24",
                                    "224.0.0.0/3")
                            .map(Cidr::of)
                            .toList());

    private WideOpen() {}

    /** Those that callers on the internet have; IPv6 as it is. */
    static AddressSet publicOf(AddressSet admitted) {
        return admitted.minus(NOT_PUBLIC);
    }

    static boolean is(AddressSet admitted) {
        List<AddressRange> ranges = publicOf(admitted).ranges();
        BigInteger publicV4 =
                ranges.stream()
                        .filter(range -> !range.first().isV6())
                        .map(AddressRange::size)
                        .reduce(BigInteger.ZERO, BigInteger::add);
        return publicV4.compareTo(MOST_PUBLIC_V4) > 0
                || ranges.stream()
                        .filter(range -> range.first().isV6())
                        .anyMatch(range -> range.size().compareTo(WIDEST_V6) > 0);
    }
}
