package io.raygate.parameters.catalogue;

import io.raygate.applications.settings.MemorySize;
import io.raygate.vocabulary.ApiKey;
import io.raygate.vocabulary.JobTokenClaims;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Which texts are a value, and what to say about those that are not. */
enum TextForm {
    USERNAME("[A-Za-z0-9._@-]{1,64}", TextForm::username),
    PASSWORD("12 to 128 printable ASCII characters", TextForm::password),
    KEY("[A-Za-z0-9_-]{22,200}, ≥ 128 bits", TextForm::key),
    ACCESS_KEY("[A-Za-z0-9_-]{22,200}, ≥ 128 bits", text -> key(text, "rg_sec_")),
    ANONYMOUS_KEY("[A-Za-z0-9_-]{22,200}, ≥ 128 bits", text -> key(text, "rg_anon_")),
    SIGNING_SECRET("32 to 512 bytes", TextForm::signingSecret),
    BOOLEAN("true|false", TextForm::bool),
    VERSION("\\d+\\.\\d+\\.\\d+", TextForm::none),
    NUMBER("\\d{1,6}", TextForm::number),
    AMOUNT("a number and MiB or GiB", TextForm::amount),
    LIMIT("a number and MiB or GiB, or none", TextForm::limit),
    PACKAGES("one requirement per line", TextForm::none);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final Pattern TYPED = Pattern.compile("[!-~][ -~]{10,126}[!-~]");
    private static final Pattern KEYS = Pattern.compile("[A-Za-z0-9_-]{22,200}");
    private static final int FEWEST_DIFFERENT = 8;
    private static final int LONGEST_SIGNING_SECRET = 512;
    private static final int SHOWN = 40;

    private final String pattern;
    private final Function<String, Optional<String>> judge;

    TextForm(String pattern, Function<String, Optional<String>> judge) {
        this.pattern = pattern;
        this.judge = judge;
    }

    String pattern() {
        return pattern;
    }

    Optional<String> objection(String text) {
        return judge.apply(text);
    }

    private static Optional<String> username(String text) {
        if (text.contains(":")) {
            return Optional.of(
                    "“%s” has a colon, which ends a username in HTTP Basic. Leave it out."
                            .formatted(shown(text)));
        }
        return unless(
                NAME.matcher(text).matches(),
                "“%s” is not a username. Use 1 to 64 letters, digits, . _ @ or -"
                        .formatted(shown(text)));
    }

    private static Optional<String> password(String text) {
        if (!TYPED.matcher(text).matches()) {
            return Optional.of(
                    "%d characters typed. Use 12 to 128 letters, digits, signs or inner spaces of ASCII."
                            .formatted(text.length()));
        }
        return varied(text);
    }

    private static Optional<String> key(String text) {
        if (!KEYS.matcher(text).matches()) {
            return Optional.of(
                    "%d characters typed. Use 22 to 200 letters, digits, _ or -"
                            .formatted(text.length()));
        }
        int bits = Strength.bits(text);
        return unless(
                bits >= Strength.ENOUGH,
                "What was typed is worth about %d bits. At least %d: 22 letters and digits drawn at random, say."
                        .formatted(bits, Strength.ENOUGH));
    }

    /** A key that looks like one of ours has to be one, of the right kind. */
    private static Optional<String> key(String text, String prefix) {
        boolean isOurs = text.startsWith("rg_");
        if (isOurs && !(text.startsWith(prefix) && ApiKey.isWellFormed(text))) {
            return Optional.of(
                    "What was typed begins with rg_ but is no key of the form %s… with a right checksum."
                            .formatted(prefix));
        }
        return key(text);
    }

    private static Optional<String> signingSecret(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < JobTokenClaims.MIN_SECRET_BYTES || bytes > LONGEST_SIGNING_SECRET) {
            return Optional.of(
                    "%d bytes typed. HS256 needs %d to %d."
                            .formatted(
                                    bytes,
                                    JobTokenClaims.MIN_SECRET_BYTES,
                                    LONGEST_SIGNING_SECRET));
        }
        return text.chars().anyMatch(Character::isISOControl)
                ? Optional.of("What was typed holds control characters. Leave them out.")
                : varied(text);
    }

    private static Optional<String> varied(String text) {
        long different = text.chars().distinct().count();
        return unless(
                different >= FEWEST_DIFFERENT,
                "What was typed repeats %d characters. Use at least %d different ones."
                        .formatted(different, FEWEST_DIFFERENT));
    }

    private static Optional<String> bool(String text) {
        return unless(
                text.equals("true") || text.equals("false"),
                "“%s” is neither true nor false.".formatted(shown(text)));
    }

    private static Optional<String> number(String text) {
        return unless(
                text.matches("\\d{1,6}"),
                "“%s” is not a whole number. Use digits only.".formatted(shown(text)));
    }

    private static Optional<String> amount(String text) {
        return unless(
                MemorySize.parse(text).isPresent(),
                "“%s” is no amount of memory. Use a number and MiB or GiB, for example 2 GiB."
                        .formatted(shown(text)));
    }

    private static Optional<String> limit(String text) {
        return text.equals("none") ? Optional.empty() : amount(text);
    }

    /** The form of settings of a cluster is checked with the settings as a whole. */
    private static Optional<String> none(String text) {
        return Optional.empty();
    }

    private static Optional<String> unless(boolean good, String message) {
        return good ? Optional.empty() : Optional.of(message);
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
