package io.raygate.whitelist;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a group may be called. */
public final class GroupName {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 120;
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,118}[a-z0-9]");
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern FOREIGN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^[^a-z]+|[^a-z0-9]+$");

    private GroupName() {}

    /** What is wrong with a name and what would be right, or empty where it is fine. */
    public static Optional<String> objectionTo(String name) {
        if (FORM.matcher(name).matches()) {
            return Optional.empty();
        }
        String advice = " Use lowercase letters, digits and _ (2 to 120)" + example(name) + ".";
        return Optional.of("“%s” %s.%s".formatted(shortened(name), joined(flaws(name)), advice));
    }

    /** What to say about the name that another group of the application has. */
    public static String taken(String name) {
        return "“%s” is the name of another group. Use a name that is free, or configure it."
                .formatted(shortened(name));
    }

    private static List<String> flaws(String name) {
        List<String> flaws = new ArrayList<>();
        if (name.isEmpty()) {
            return List.of("is empty");
        }
        if (CAPITAL.matcher(name).find()) {
            flaws.add("has capitals");
        }
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !isPlain(c))
                .mapToObj(GroupName::nameOf)
                .distinct()
                .limit(2)
                .forEach(flaw -> flaws.add("has " + flaw));
        if (flaws.isEmpty()) {
            flaws.add(flawOfShape(name));
        }
        return flaws;
    }

    private static String flawOfShape(String name) {
        if (name.length() < SHORTEST) {
            return "is too short";
        }
        if (name.length() > LONGEST) {
            return "has %d characters".formatted(name.length());
        }
        return Character.isLetter(name.charAt(0))
                ? "ends with an underscore"
                : "does not start with a letter";
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }

    private static String nameOf(int c) {
        return switch (c) {
            case '-' -> "a hyphen";
            case '.' -> "a dot";
            case ' ' -> "a space";
            default ->
                    Character.isLetterOrDigit(c) || !Character.isDefined(c) || c < ' '
                            ? "other characters"
                            : "the character " + Character.toString(c);
        };
    }

    /** {@code has capitals and a hyphen}: the verb once where it is the same. */
    private static String joined(List<String> flaws) {
        return flaws.getFirst()
                + String.join(
                        "",
                        flaws.stream()
                                .skip(1)
                                .map(flaw -> " and " + flaw.substring("has ".length()))
                                .toList());
    }

    private static String example(String name) {
        String plain =
                ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String joined = FOREIGN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("_");
        String trimmed = EDGES.matcher(joined).replaceAll("");
        return FORM.matcher(trimmed).matches() ? ", for example " + trimmed : "";
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
