package io.raygate.runtime.local.python;

import io.raygate.runtime.local.machine.Command;
import io.raygate.runtime.local.machine.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The environments on this machine, each made once and shared by all applications that want it.
 *
 * <p>An environment knows its own path, so it is made where it stays. It counts only when its last
 * file, the marker, is written; whatever lacks it is removed, at the latest at the next start.
 */
public final class Environments {

    private static final Logger LOG = LoggerFactory.getLogger(Environments.class);
    private static final String MARKER = "raygate-complete";
    private static final String OPEN = "umask 022; exec \"$@\"";

    private final Path folder;
    private final Path cache;
    private final PackageSource source;
    private final Map<String, String> own;

    /**
     * @param cache where pip keeps what it has fetched
     * @param own the environment variables of the console
     */
    public Environments(Path folder, Path cache, PackageSource source, Map<String, String> own) {
        this.folder = folder;
        this.cache = cache;
        this.source = source;
        this.own = Map.copyOf(own);
    }

    /** The environment of this recipe, if it is complete. */
    public Optional<Environment> find(Recipe recipe) {
        Path place = folder.resolve(recipe.key());
        try {
            String packages = Files.readString(place.resolve(MARKER)).strip();
            return Optional.of(new Environment(place, recipe, Integer.parseInt(packages)));
        } catch (IOException | NumberFormatException notComplete) {
            return Optional.empty();
        }
    }

    /** Whether some complete environment has Ray in that version. */
    public boolean holdsRay(String version) {
        try {
            return Folder.foldersIn(folder).stream()
                    .filter(
                            place ->
                                    place.getFileName()
                                            .toString()
                                            .startsWith(Recipe.prefix(version)))
                    .anyMatch(place -> Files.exists(place.resolve(MARKER)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Removes what a crash left half-made, unless another process is just making it. */
    public void removeLeftovers() throws IOException {
        for (Path place : Folder.foldersIn(folder)) {
            if (!Files.exists(place.resolve(MARKER))) {
                try (EnvironmentLock lock = EnvironmentLock.tryOn(place).orElse(null)) {
                    if (lock != null && !Files.exists(place.resolve(MARKER))) {
                        lock.endForgottenInstaller();
                        Folder.delete(place);
                        LOG.info("Removed the half-made environment {}", place.getFileName());
                    }
                } catch (IOException notOurs) {
                    LOG.warn("Could not remove the half-made environment {}", place, notOurs);
                }
            }
        }
    }

    /** Says who wants which environment; fails or says nothing where that is not known. */
    @FunctionalInterface
    public interface Wanted {
        Optional<Set<String>> keys() throws IOException;
    }

    /** Lets nobody remove environments while {@code note} says that one more is wanted. */
    public synchronized void wanting(Note note) throws IOException {
        note.take();
    }

    /** Writes down that an environment is wanted. */
    @FunctionalInterface
    public interface Note {
        void take() throws IOException;
    }

    /** Removes complete environments that nobody wants, but for the newest of them. */
    public synchronized void removeUnwanted(Wanted wanted) throws IOException {
        Optional<Set<String>> keys = wanted.keys();
        if (keys.isEmpty()) {
            return;
        }
        List<Path> unwanted = new ArrayList<>();
        for (Path place : Folder.foldersIn(folder)) {
            boolean isComplete = Files.exists(place.resolve(MARKER));
            if (isComplete && !keys.get().contains(String.valueOf(place.getFileName()))) {
                unwanted.add(place);
            }
        }
        unwanted.sort(Comparator.comparing(Environments::madeAt).reversed());
        for (Path place : unwanted.stream().skip(1).toList()) {
            remove(place);
        }
    }

    private static FileTime madeAt(Path place) {
        try {
            return Files.getLastModifiedTime(place.resolve(MARKER));
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static void remove(Path place) throws IOException {
        try (EnvironmentLock lock = EnvironmentLock.tryOn(place).orElse(null)) {
            if (lock != null) {
                // First of all: from here on it is half-made, whatever happens to us.
                Files.deleteIfExists(place.resolve(MARKER));
                Folder.delete(place);
                LOG.info(
                        "Removed the environment {}, which no application uses",
                        place.getFileName());
            }
        }
    }

    /** The environment of this recipe, made now if it is not there. */
    public Environment make(Recipe recipe, InstallationObserver observer)
            throws InstallationFailed, InterruptedException {
        Optional<Environment> there = find(recipe);
        if (there.isPresent()) {
            return there.get();
        }
        Path place = folder.resolve(recipe.key());
        try {
            Folder.makeReadable(folder);
            Folder.makePrivate(cache);
            try (EnvironmentLock lock = EnvironmentLock.on(place)) {
                lock.endForgottenInstaller();
                Optional<Environment> meanwhile = find(recipe);
                return meanwhile.isPresent() ? meanwhile.get() : make(recipe, lock, observer);
            }
        } catch (AccessDeniedException denied) {
            throw new InstallationFailed(
                    "No permission to write " + denied.getFile() + ".", denied);
        } catch (IOException problem) {
            throw new InstallationFailed(
                    "The environment could not be written: " + problem.getMessage(), problem);
        }
    }

    private Environment make(Recipe recipe, EnvironmentLock lock, InstallationObserver observer)
            throws IOException, InstallationFailed, InterruptedException {
        Path place = folder.resolve(recipe.key());
        boolean complete = false;
        try {
            Folder.delete(place);
            observer.creating();
            create(recipe, lock, observer);
            observer.installing();
            int packages = install(recipe, lock, observer);
            Folder.writeReadable(
                    place.resolve(MARKER),
                    Integer.toString(packages).getBytes(StandardCharsets.US_ASCII));
            complete = true;
            return new Environment(place, recipe, packages);
        } finally {
            if (!complete) {
                Folder.delete(place);
            }
        }
    }

    private void create(Recipe recipe, EnvironmentLock lock, InstallationObserver observer)
            throws IOException, InstallationFailed, InterruptedException {
        Path place = folder.resolve(recipe.key());
        List<String> command =
                List.of(
                        recipe.python().executable().toString(),
                        "-I",
                        "-m",
                        "venv",
                        place.toString());
        if (run(command, lock, observer::line) != 0) {
            throw new InstallationFailed(
                    "Python %s could not make a virtual environment; its output is in the log."
                            .formatted(recipe.python().version()));
        }
    }

    /** Returns how many packages that were. */
    private int install(Recipe recipe, EnvironmentLock lock, InstallationObserver observer)
            throws IOException, InstallationFailed, InterruptedException {
        Path place = folder.resolve(recipe.key());
        PipProgress progress = new PipProgress(sitePackages(place), observer);
        try (progress) {
            // Wheels only: building from source would run the package's own code on this machine,
            // with our rights, before anything seals it.
            List<String> command =
                    new ArrayList<>(
                            List.of(
                                    place.resolve("bin/python").toString(),
                                    "-I",
                                    "-m",
                                    "pip",
                                    "install",
                                    "--only-binary=:all:",
                                    "--progress-bar=off",
                                    "--retries=2"));
            command.addAll(recipe.requirements());
            if (run(command, lock, progress::line) != 0) {
                throw new InstallationFailed(progress.reason(recipe));
            }
            return progress.toInstall();
        }
    }

    private int run(List<String> command, EnvironmentLock lock, Consumer<String> line)
            throws IOException, InterruptedException {
        line.accept("$ " + String.join(" ", command));
        // Whatever the console's own mask is: applications run as users of their own and must read.
        List<String> open = new ArrayList<>(List.of("/bin/sh", "-c", OPEN, "sh"));
        open.addAll(command);
        return new Command(open, PipEnvironment.of(own, source, cache))
                .announcing(lock::remember)
                .run(line);
    }

    private static Path sitePackages(Path place) throws IOException {
        for (Path version : Folder.foldersIn(place.resolve("lib"))) {
            if (Files.isDirectory(version.resolve("site-packages"))) {
                return version.resolve("site-packages");
            }
        }
        throw new IOException("no site-packages in " + place);
    }
}
