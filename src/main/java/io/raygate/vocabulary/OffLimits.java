package io.raygate.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses Raygate never connects to because somebody typed them or a name stands for them.
 *
 * <p>Asked when an address is pinned and again before every connection to it.
 */
public final class OffLimits {

    private static final Map<String, AddressSet> SETS = sets();

    private OffLimits() {}

    private static Map<String, AddressSet> sets() {
        Map<String, AddressSet> sets = new LinkedHashMap<>();
        sets.put(
                "an address at which a cloud hands out its machines' credentials",
                blocks(
                        "169.254.169.254/32",
                        "169.254.170.2/32",
                        "169.254.170.23/32",
                        "100.100.100.200/32",
                        "168.63.129.16/32",
                        "192.0.0.192/32",
                        "fd00:ec2::254/128",
                        "fd00:ec2::23/128",
                        "fd20:ce::254/128",
                        "fe80::a9fe:a9fe/128"));
        sets.put("a link-local address", blocks("169.254.0.0/16", "fe80::/10"));
        sets.put("no address of one machine", blocks("0.0.0.0/8", "::/128"));
        sets.put("a multicast address", blocks("224.0.0.0/4", "ff00::/8"));
        sets.put("a reserved address", blocks("240.0.0.0/4"));
        // Each hides an IPv4 address that a translator on the way would take out again.
        sets.put(
                "an IPv6 address that stands for an IPv4 one",
                blocks(
                        "::/96",
                        "::ffff:0:0:0/96",
                        "64:ff9b::/96",
                        "64:ff9b:1::/48",
                        "2002::/16",
                        "2001::/32"));
        return sets;
    }

    private static AddressSet blocks(String... blocks) {
        return AddressSet.of(List.of(blocks).stream().map(Cidr::of).toList());
    }

    /** What the address is, where it is one of these: "a link-local address". */
    public static Optional<String> reason(IpAddress address) {
        if (address.isLoopback()) {
            return Optional.empty();
        }
        return SETS.entrySet().stream()
                .filter(set -> set.getValue().contains(address))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
