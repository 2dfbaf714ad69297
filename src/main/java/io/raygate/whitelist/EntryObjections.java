package io.raygate.whitelist;

import io.raygate.vocabulary.IpAddress;
import io.raygate.whitelist.EntryFinding.Malformed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says what is wrong with an entry that is no address and no block, and what would be right. */
final class EntryObjections {

    private static final int SHOWN = 60;

    /** More than any address, block or URL of one; what is longer is not looked at closely. */
    private static final int LONGEST = 200;

    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]*");
    private static final Pattern DOTTED = Pattern.compile("([0-9]+(?:\\.[0-9]+)*)\\.?(?:/.*)?");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F.]*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}0-9_.-]*\\p{L}[\\p{L}0-9_.-]*");

    private EntryObjections() {}

    static Malformed to(String typed) {
        return typed.length() > LONGEST
                ? unlikeAnAddress(typed)
                : reasons(typed).findFirst().orElseGet(() -> unlikeAnAddress(typed));
    }

    private static Stream<Malformed> reasons(String typed) {
        return Stream.of(
                        OtherNotations.read(typed),
                        flawOfPrefix(typed),
                        flawOfDottedNumbers(typed),
                        flawOfGroups(typed),
                        name(typed))
                .flatMap(Optional::stream);
    }

    private static Malformed unlikeAnAddress(String typed) {
        return objection(
                typed,
                "is not an address. Expected an IPv4 or IPv6 address or a CIDR block, for example"
                        + " 10.20.0.0/16.");
    }

    private static Malformed objection(String typed, String rest) {
        return new Malformed(typed, shortened(typed) + " " + rest, List.of());
    }

    private static Optional<Malformed> flawOfPrefix(String typed) {
        int slash = typed.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        return IpAddress.parse(typed.substring(0, slash))
                .map(address -> "is not a block: " + flawOfPrefix(typed, slash, address))
                .map(flaw -> objection(typed, flaw));
    }

    private static String flawOfPrefix(String typed, int slash, IpAddress address) {
        int most = typed.indexOf(':') >= 0 ? 128 : 32;
        int least = address.bits() < most ? 96 : 0;
        String prefix = typed.substring(slash + 1);
        boolean tooLong =
                prefix.length() > 3
                        || DIGITS.matcher(prefix).matches() && Integer.parseInt(prefix) > most;
        return tooLong && DIGITS.matcher(prefix).matches()
                ? "/%s is above /%d.".formatted(shortened(prefix), most)
                : "expected a number from %d to %d after the slash.".formatted(least, most);
    }

    private static Optional<Malformed> flawOfDottedNumbers(String typed) {
        Matcher dotted = DOTTED.matcher(typed);
        if (!dotted.matches()) {
            return Optional.empty();
        }
        String[] numbers = dotted.group(1).split("\\.");
        String flaw =
                Arrays.stream(numbers)
                        .filter(EntryObjections::isAbove255)
                        .findFirst()
                        .map(number -> "%s is above 255.".formatted(shortened(number)))
                        .orElse(
                                "it has %d number%s, an IPv4 address has 4."
                                        .formatted(numbers.length, numbers.length == 1 ? "" : "s"));
        boolean unexplained = numbers.length == 4 && flaw.startsWith("it has");
        return unexplained
                ? Optional.empty()
                : Optional.of(objection(typed, "is not an address: " + flaw));
    }

    private static boolean isAbove255(String digits) {
        return digits.length() > 4 || Integer.parseInt(digits) > 255;
    }

    private static Optional<Malformed> flawOfGroups(String typed) {
        if (typed.indexOf(':') < 0) {
            return Optional.empty();
        }
        String address = typed.split("/", 2)[0];
        String flaw =
                address.indexOf("::") != address.lastIndexOf("::")
                        ? ":: stands in it more than once."
                        : Arrays.stream(address.split(":", -1))
                                .flatMap(EntryObjections::flawOfGroup)
                                .findFirst()
                                .orElse(
                                        "expected 8 groups of hexadecimal digits, or fewer and"
                                                + " one ::.");
        return Optional.of(objection(typed, "is not an IPv6 address: " + flaw));
    }

    private static Stream<String> flawOfGroup(String group) {
        if (!HEXADECIMAL.matcher(group).matches()) {
            return Stream.of("%s is not hexadecimal.".formatted(shortened(group)));
        }
        return group.length() > 4 && group.indexOf('.') < 0
                ? Stream.of("%s has more than 4 digits.".formatted(shortened(group)))
                : Stream.empty();
    }

    private static Optional<Malformed> name(String typed) {
        return NAME.matcher(typed).matches()
                ? Optional.of(
                        objection(
                                typed,
                                "is a name, and names are not looked up. Expected its address."))
                : Optional.empty();
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
