package io.raygate.runtime.local.python;

import io.raygate.runtime.local.machine.Command;
import io.raygate.runtime.local.machine.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions of Ray that can be installed, as the package index tells them.
 *
 * <p>Asking takes seconds, so whoever asks gets what is known now, on disk or built in, and the
 * answer is fetched beside it.
 */
public final class RayVersions {

    /** Offered while the package index has never been reached. */
    public static final List<String> BUILT_IN = List.of("2.60.0", "2.59.0", "2.58.1", "2.58.0");

    /** The oldest we know how to start. */
    public static final String OLDEST = "2.58.0";

    private static final Logger LOG = LoggerFactory.getLogger(RayVersions.class);
    private static final Duration FRESH = Duration.ofHours(6);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PREFIX = "Available versions:";

    private final Path folder;
    private final PackageSource source;
    private final Map<String, String> own;
    private final Clock clock;
    private List<String> known;
    private @Nullable Instant asked;
    private boolean answered;
    private boolean asking;

    public RayVersions(Path folder, PackageSource source, Map<String, String> own, Clock clock) {
        this.folder = folder;
        this.source = source;
        this.own = Map.copyOf(own);
        this.clock = clock;
        this.known = remembered().orElse(BUILT_IN);
    }

    /** Newest first; never empty, never waits. */
    public synchronized List<String> known() {
        return known;
    }

    /** Whether the index answered when it was last asked; empty while it has not been asked. */
    public synchronized Optional<Boolean> indexAnswers() {
        return asked == null ? Optional.empty() : Optional.of(answered);
    }

    /** Whether Ray can be run in that version at all. */
    public static boolean isSupported(String version) {
        return version.matches("\\d+\\.\\d+\\.\\d+") && notOlderThanOldest(version);
    }

    /** That the index, which answered lately, does not have it; what is no version is not ours. */
    public synchronized Optional<String> objectionTo(String version) {
        if (!answered || !isSupported(version) || known.contains(version)) {
            return Optional.empty();
        }
        return Optional.of(
                "Ray %s does not exist at the package index. The newest are %s."
                        .formatted(version, PipOutput.newest(known)));
    }

    /** Asks the index on another thread, unless that was done lately. */
    public synchronized void refresh(Python python) {
        Duration pause = answered ? FRESH : RETRY;
        if (asking || (asked != null && asked.plus(pause).isAfter(clock.instant()))) {
            return;
        }
        asking = true;
        Thread.ofPlatform().daemon().name("ray-versions").start(() -> ask(python));
    }

    private void ask(Python python) {
        List<String> told = List.of();
        try {
            told = versions(new Command(question(python), environment()).within(PATIENCE).lines());
        } catch (IOException problem) {
            LOG.info("The package index did not tell the versions of Ray: {}", problem.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            answered(told);
        }
    }

    synchronized void answered(List<String> told) {
        asking = false;
        asked = clock.instant();
        answered = !told.isEmpty();
        if (answered) {
            known = told;
            remember(told);
        }
    }

    /** A small environment with nothing but pip in it: Debian's Python comes without. */
    private List<String> question(Python python) throws IOException, InterruptedException {
        Path tool = folder.resolve("pip-" + python.version());
        Path pip = tool.resolve("bin/pip");
        if (!Files.exists(pip)) {
            Folder.makePrivate(folder);
            String interpreter = python.executable().toString();
            new Command(List.of(interpreter, "-I", "-m", "venv", tool.toString()), environment())
                    .within(PATIENCE)
                    .lines();
        }
        String inside = tool.resolve("bin/python").toString();
        return List.of(
                inside, "-I", "-m", "pip", "index", "versions", "ray", "--only-binary=:all:");
    }

    private Map<String, String> environment() {
        return PipEnvironment.of(own, source, folder.resolve("cache"));
    }

    static List<String> versions(List<String> told) {
        return told.stream()
                .filter(line -> line.startsWith(PREFIX))
                .findFirst()
                .map(line -> PipOutput.versionsNewestFirst(line.substring(PREFIX.length())))
                .orElse(List.of())
                .stream()
                .filter(RayVersions::isSupported)
                .toList();
    }

    private static boolean notOlderThanOldest(String version) {
        return Python.newestFirst().compare(version, OLDEST) <= 0;
    }

    private Optional<List<String>> remembered() {
        try {
            List<String> lines = Files.readAllLines(file());
            return lines.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(lines));
        } catch (IOException never) {
            return Optional.empty();
        }
    }

    private void remember(List<String> versions) {
        try {
            Folder.makePrivate(folder);
            Folder.write(file(), String.join("\n", versions).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException problem) {
            LOG.warn("Could not remember the versions of Ray", problem);
        }
    }

    private Path file() {
        return folder.resolve("ray-versions.txt");
    }
}
