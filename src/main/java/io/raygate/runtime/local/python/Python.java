package io.raygate.runtime.local.python;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Python interpreter of this machine.
 *
 * @param version for example 3.11.2
 * @param prefix where its standard library lies, in a virtual environment that of its base
 * @param makesEnvironments whether the modules venv and ensurepip are there
 */
public record Python(Path executable, String version, Path prefix, boolean makesEnvironments) {

    private static final int[] OLDEST = {3, 10};

    /** Whether Ray runs on it. */
    public boolean isNewEnough() {
        return compare(numbers(version), OLDEST) >= 0;
    }

    public boolean isUsable() {
        return isNewEnough() && makesEnvironments;
    }

    /** The first two parts of the version, for example 3.11. */
    public String minor() {
        int[] parts = numbers(version);
        return parts[0] + "." + parts[1];
    }

    /** Newer versions first, by their numbers: 2.10.0 comes before 2.9.0. */
    public static Comparator<String> newestFirst() {
        return (one, other) -> compare(numbers(other), numbers(one));
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\D+")).mapToInt(Integer::parseInt).toArray();
    }

    private static int compare(int[] one, int[] other) {
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            if (one[i] != other[i]) {
                return Integer.compare(one[i], other[i]);
            }
        }
        return 0;
    }

    /** A search for a usable interpreter: what was found, or why nothing is usable. */
    public sealed interface Search {

        /** The interpreter to use. */
        record Found(Python python) implements Search {}

        /** Nothing usable; the reason is for people. */
        record NotFound(String reason) implements Search {}

        static Search among(List<Python> seen, String asked) {
            return seen.stream()
                    .filter(Python::isUsable)
                    .findFirst()
                    .<Search>map(Found::new)
                    .orElseGet(() -> new NotFound(reason(seen, asked)));
        }

        private static String reason(List<Python> seen, String asked) {
            if (seen.isEmpty()) {
                return "Python was not found (looked for %s). Install Python 3.10 or newer."
                        .formatted(asked);
            }
            return seen.stream()
                    .filter(Python::isNewEnough)
                    .findFirst()
                    .map(Search::withoutVenv)
                    .orElseGet(
                            () ->
                                    "Python %s is too old: Ray needs Python 3.10 or newer."
                                            .formatted(seen.getFirst().version()));
        }

        private static String withoutVenv(Python python) {
            return "Python %s at %s lacks the module venv or ensurepip. On Debian and Ubuntu: apt install python3-venv."
                    .formatted(python.version(), python.executable());
        }
    }
}
