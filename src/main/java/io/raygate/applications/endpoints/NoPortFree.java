package io.raygate.applications.endpoints;

import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A new endpoint cannot have a port. */
public final class NoPortFree extends Refusal {

    private static final int MOST_NAMED = 5;

    private NoPortFree(String message) {
        super(message);
    }

    /**
     * @param holders who has a port of the range, once for each port of theirs
     */
    static NoPortFree allTaken(
            PortRange range, IpAddress address, NetType netType, List<String> holders) {
        return new NoPortFree(
                "No port of %s on %s is free: %d belong to endpoints%s, %d are used by other"
                                .formatted(
                                        range,
                                        address,
                                        holders.size(),
                                        named(holders),
                                        range.size() - holders.size())
                        + " programs. Free one, or widen raygate.endpoints.%s-ports."
                                .formatted(word(netType)));
    }

    private static String named(List<String> holders) {
        List<String> each = holders.stream().distinct().sorted().toList();
        if (each.isEmpty()) {
            return "";
        }
        String names = each.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int unnamed = each.size() - MOST_NAMED;
        return " of " + names + (unnamed > 0 ? " and %d more".formatted(unnamed) : "");
    }

    static NoPortFree notOurAddress(IpAddress address, NetType netType) {
        return new NoPortFree(
                "%s is not an address of this machine. Set raygate.endpoints.%s-address to one that is."
                        .formatted(address, word(netType)));
    }

    private static String word(NetType netType) {
        return netType.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
