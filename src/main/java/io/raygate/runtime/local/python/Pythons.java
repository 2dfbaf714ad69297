package io.raygate.runtime.local.python;

import io.raygate.runtime.local.machine.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The interpreters of this machine, looked for under their usual names. */
public final class Pythons {

    private static final List<String> USUAL =
            List.of(
                    "python3",
                    "python3.12",
                    "python3.13",
                    "python3.11",
                    "python3.10",
                    "python3.14",
                    "python");

    /** Tells four lines; knows nothing that Python 3.0 did not. */
    private static final String QUESTION =
            """
            import sys
            try:
                import venv, ensurepip
                complete = True
            except ImportError:
                complete = False
            print(sys.executable)
            print("%d.%d.%d" % sys.version_info[:3])
            print(getattr(sys, "base_prefix", sys.prefix))
            print(complete)
            """;

    private final List<String> names;
    private final List<Path> places;
    private Python.@Nullable Search latest;

    /**
     * @param configured a name or path to use instead of the usual names
     * @param searchPath the value of PATH
     */
    public Pythons(Optional<String> configured, String searchPath) {
        this.names = configured.map(List::of).orElse(USUAL);
        this.places = places(searchPath);
    }

    /** The interpreter to use; looked for once, and again while there is none. */
    public synchronized Python.Search search() throws InterruptedException {
        if (!(latest instanceof Python.Search.Found)) {
            latest = Python.Search.among(seen(), String.join(", ", names));
        }
        return latest;
    }

    private List<Python> seen() throws InterruptedException {
        List<Python> seen = new ArrayList<>();
        for (String name : names) {
            for (Path candidate : candidates(name)) {
                ask(candidate).ifPresent(seen::add);
                if (!seen.isEmpty() && seen.getLast().isUsable()) {
                    return seen;
                }
            }
        }
        return seen;
    }

    private List<Path> candidates(String name) {
        Stream<Path> all =
                name.contains("/")
                        ? Stream.of(Path.of(name))
                        : places.stream().map(place -> place.resolve(name));
        return all.filter(Files::isExecutable).toList();
    }

    private static Optional<Python> ask(Path candidate) throws InterruptedException {
        try {
            // A shim (pyenv) is a script that wants PATH and HOME to find the real one.
            Map<String, String> environment = PipEnvironment.plain();
            List<String> told =
                    new Command(List.of(candidate.toString(), "-I", "-c", QUESTION), environment)
                            .within(Duration.ofSeconds(20))
                            .lines();
            return Optional.of(
                    new Python(
                            Path.of(told.get(0)),
                            told.get(1),
                            Path.of(told.get(2)),
                            told.get(3).equals("True")));
        } catch (IOException | IndexOutOfBoundsException notPython) {
            return Optional.empty();
        }
    }

    private static List<Path> places(String searchPath) {
        Stream<String> usual = Stream.of("/usr/local/bin", "/usr/bin", "/bin");
        return Stream.concat(Stream.of(searchPath.split(":")), usual)
                .filter(place -> place.startsWith("/"))
                .distinct()
                .map(Path::of)
                .toList();
    }
}
