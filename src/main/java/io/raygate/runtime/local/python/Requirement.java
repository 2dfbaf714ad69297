package io.raygate.runtime.local.python;

import io.raygate.runtime.PackageLines;
import java.util.List;

/**
 * One further Python package: its name, perhaps extras, versions and a marker.
 *
 * @see PackageLines which says what is one
 */
public record Requirement(String text) {

    private static final int MOST = 100;

    public Requirement {
        text = text.strip();
        if (!PackageLines.isPackage(text)) {
            throw new NotARequirement(
                    "\"%s\" is not a package: expected a name and versions, for example scikit-learn==1.7.2, without options or addresses."
                            .formatted(text.length() > 60 ? text.substring(0, 60) + "…" : text));
        }
        if (PackageLines.isOurs(text)) {
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
}
