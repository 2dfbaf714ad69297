package io.raygate.runtime;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which lines ask for a Python package: name, extras, versions and a marker, as PEP 508 has them.
 *
 * <p>Options and addresses (PEP 508's {@code name @ url}) are none: they would let a form field
 * choose what is downloaded from where.
 */
public final class PackageLines {

    private static final int LONGEST = 200;
    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?";
    private static final String VERSION =
            "(?:===|==|~=|!=|<=|>=|<|>)\\s*[A-Za-z0-9](?:[A-Za-z0-9._+!-]*[A-Za-z0-9*])?";
    private static final String VERSIONS = VERSION + "(?:\\s*,\\s*" + VERSION + ")*";
    private static final String EXTRAS = "\\[\\s*" + NAME + "(?:\\s*,\\s*" + NAME + ")*\\s*]";

    /** A comparison at least, so that {@code a;b} is none. */
    private static final String MARKER =
            "[A-Za-z0-9_.()'\" ]+(?:[<>=!~]=?=?|\\bin\\b)[A-Za-z0-9_.\\s()<>=!~'\"+*-]+";

    private static final Pattern FORM =
            Pattern.compile(
                    "(?<name>%s)\\s*(?:%s)?\\s*(?:%s|\\(\\s*%s\\s*\\))?\\s*(?:;%s)?"
                            .formatted(NAME, EXTRAS, VERSIONS, VERSIONS, MARKER));

    /** What Raygate itself chooses; a second opinion could only contradict it. */
    private static final Set<String> OURS = Set.of("ray", "pip");

    private PackageLines() {}

    /** Whether it asks for one package. */
    public static boolean isPackage(String line) {
        return line.length() <= LONGEST
                && line.lines().count() <= 1
                && FORM.matcher(line.strip()).matches();
    }

    /** Whether it asks for what Raygate installs by itself, in a version that was picked. */
    public static boolean isOurs(String line) {
        Matcher form = FORM.matcher(line.strip());
        return isPackage(line) && form.matches() && OURS.contains(normal(form.group("name")));
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }
}
