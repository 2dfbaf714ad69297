package io.raygate.runtime.local.python;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One further Python package, as PEP 508 writes it: name, extras, versions and a marker.
 *
 * <p>Options and addresses (PEP 508's {@code name @ url}) are refused: they would let a form field
 * choose what is downloaded from where.
 */
public record Requirement(String text) {

    private static final int LONGEST = 200;
    private static final int MOST = 100;
    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?";
    private static final String VERSION = "(?:===|==|~=|!=|<=|>=|<|>)\\s*[A-Za-z0-9.*+!_-]+";
    private static final String VERSIONS = VERSION + "(?:\\s*,\\s*" + VERSION + ")*";
    private static final String MARKER = "[A-Za-z0-9_.\\s()<>=!~'\"+*-]+";

    private static final Pattern FORM =
            Pattern.compile(
                    "(?<name>%s)\\s*(?:\\[\\s*%s(?:\\s*,\\s*%s)*\\s*])?\\s*(?:%s|\\(\\s*%s\\s*\\))?\\s*(?:;\\s*%s)?"
                            .formatted(NAME, NAME, NAME, VERSIONS, VERSIONS, MARKER));

    /** What the console itself chooses; a second opinion could only contradict it. */
    private static final Set<String> OURS = Set.of("ray", "pip");

    public Requirement {
        text = text.strip();
        Matcher matcher = FORM.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            throw new NotARequirement(
                    "\"%s\" is not a package: expected a name and versions, for example scikit-learn==1.7.2, without options or addresses."
                            .formatted(text.length() > 60 ? text.substring(0, 60) + "…" : text));
        }
        if (OURS.contains(normal(matcher.group("name")))) {
            throw new NotARequirement(
                    "\"%s\" cannot be chosen here: Raygate installs it in the version you picked."
                            .formatted(text));
        }
    }

    /** Each line a package; empty lines and repetitions are left out, the order is kept. */
    public static List<Requirement> all(List<String> lines) {
        if (lines.size() > MOST) {
            throw new NotARequirement(
                    "%d packages are too many: at most %d.".formatted(lines.size(), MOST));
        }
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(Requirement::new)
                .distinct()
                .toList();
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }
}
