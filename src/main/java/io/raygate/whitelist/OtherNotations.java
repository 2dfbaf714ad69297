package io.raygate.whitelist;

import io.raygate.vocabulary.AddressRange;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.IpAddress;
import io.raygate.whitelist.EntryFinding.Malformed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows other ways in which people write addresses (ranges, wildcards, netmasks, ports), and what
 * they are as CIDR blocks.
 */
final class OtherNotations {

    private static final Pattern RANGE = Pattern.compile("([0-9a-fA-F:.]+)[-–—]([0-9a-fA-F:.]+)");
    private static final Pattern WILDCARD =
            Pattern.compile("((?:[0-9]{1,3}\\.){1,3})[*%](?:\\.[*%])*");
    private static final Pattern NETMASK = Pattern.compile("([0-9.]+)/([0-9]+(?:\\.[0-9]+){3})");
    private static final Pattern ZONE =
            Pattern.compile("([0-9a-fA-F:.]+:[0-9a-fA-F:.]*)%[^/]+(/[0-9]+)?");
    private static final Pattern LEADING_ZERO = Pattern.compile("(?<![0-9])0+(?=[0-9])");
    private static final Pattern DOTTED = Pattern.compile("[0-9]+(?:\\.[0-9]+){3}(?:/[0-9]+)?");
    private static final Pattern AROUND =
            Pattern.compile(
                    "(?:[a-z]+://)?(?:\\[([0-9a-fA-F:.]+)]|([0-9.]+))(?::[0-9]+)?(?:/\\D*)?");

    private OtherNotations() {}

    static Optional<Malformed> read(String typed) {
        return Stream.of(
                        range(typed),
                        wildcard(typed),
                        netmask(typed),
                        zone(typed),
                        leadingZero(typed),
                        around(typed))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Malformed cured(String typed, String flaw, Cidr block) {
        return new Malformed(typed, "%s %s %s.".formatted(typed, flaw, block), List.of(block));
    }

    private static Optional<Malformed> range(String typed) {
        Matcher range = RANGE.matcher(typed);
        if (!range.matches()) {
            return Optional.empty();
        }
        return IpAddress.parse(range.group(1))
                .flatMap(
                        first ->
                                otherEnd(first, range.group(2))
                                        .map(last -> range(typed, first, last)));
    }

    /** An address, or just its last number. */
    private static Optional<IpAddress> otherEnd(IpAddress first, String typed) {
        String text = first.toString();
        String lastNumber = text.substring(0, text.lastIndexOf('.') + 1) + typed;
        return IpAddress.parse(typed)
                .or(() -> first.isV6() ? Optional.empty() : IpAddress.parse(lastNumber))
                .filter(last -> last.isV6() == first.isV6());
    }

    private static Malformed range(String typed, IpAddress first, IpAddress last) {
        if (first.compareTo(last) > 0) {
            return new Malformed(
                    typed,
                    "%s is a range that runs backwards. Expected CIDR blocks.".formatted(typed),
                    List.of());
        }
        List<Cidr> blocks = new AddressRange(first, last).blocks();
        String few = blocks.stream().limit(3).map(Cidr::toString).collect(Collectors.joining(", "));
        String more = blocks.size() > 3 ? " and %d more".formatted(blocks.size() - 3) : "";
        return new Malformed(
                typed, "%s is a range. As CIDR blocks: %s%s.".formatted(typed, few, more), blocks);
    }

    private static Optional<Malformed> wildcard(String typed) {
        if (typed.equals("*") || typed.equals("%")) {
            String everybody = typed + " is not an address. Everybody is 0.0.0.0/0 and ::/0.";
            return Optional.of(new Malformed(typed, everybody, List.of()));
        }
        Matcher wildcard = WILDCARD.matcher(typed);
        if (!wildcard.matches() || dots(typed) > 3) {
            return Optional.empty();
        }
        int numbers = dots(wildcard.group(1));
        String network = wildcard.group(1) + "0.".repeat(3 - numbers) + "0";
        return Cidr.parse(network + "/" + 8 * numbers)
                .map(block -> cured(typed, "has a wildcard. As a CIDR block:", block));
    }

    private static int dots(String text) {
        return (int) text.chars().filter(c -> c == '.').count();
    }

    private static Optional<Malformed> netmask(String typed) {
        Matcher masked = NETMASK.matcher(typed);
        if (!masked.matches()) {
            return Optional.empty();
        }
        return IpAddress.parse(masked.group(2))
                .flatMap(OtherNotations::prefixOf)
                .flatMap(prefix -> Cidr.parse(masked.group(1) + "/" + prefix))
                .map(block -> cured(typed, "has a netmask. As a CIDR block:", block));
    }

    private static Optional<Integer> prefixOf(IpAddress mask) {
        int bits = (int) mask.low();
        int prefix = Integer.numberOfLeadingZeros(~bits);
        return Integer.bitCount(bits) == prefix ? Optional.of(prefix) : Optional.empty();
    }

    private static Optional<Malformed> zone(String typed) {
        Matcher zoned = ZONE.matcher(typed);
        if (!zoned.matches()) {
            return Optional.empty();
        }
        String prefix = Optional.ofNullable(zoned.group(2)).orElse("");
        return Cidr.parse(zoned.group(1) + prefix)
                .map(
                        block ->
                                cured(
                                        typed,
                                        "has a zone, which means something on one machine only."
                                                + " Without it:",
                                        block));
    }

    private static Optional<Malformed> leadingZero(String typed) {
        String plain = LEADING_ZERO.matcher(typed).replaceAll("");
        if (plain.equals(typed) || !DOTTED.matcher(typed).matches()) {
            return Optional.empty();
        }
        return Cidr.parse(plain)
                .map(
                        block ->
                                cured(
                                        typed,
                                        "has a leading zero, which some programs read as octal."
                                                + " Read as decimal:",
                                        block));
    }

    /** An address in a URL, in brackets, or with a port. */
    private static Optional<Malformed> around(String typed) {
        Matcher around = AROUND.matcher(typed);
        if (!around.matches()) {
            return Optional.empty();
        }
        return Stream.of(Optional.ofNullable(around.group(1)), Optional.ofNullable(around.group(2)))
                .flatMap(Optional::stream)
                .flatMap(address -> Cidr.parse(address).stream())
                .findFirst()
                .map(block -> cured(typed, "is more than an address. The address alone:", block));
    }
}
