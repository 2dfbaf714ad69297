package io.raygate.runtime.local.box;

import io.raygate.runtime.local.machine.Folder;
import io.raygate.runtime.local.machine.ProcessIdentity;
import io.raygate.vocabulary.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One running box, held by the identity of its keeper and not by being its parent: a console that
 * starts later finds it just the same.
 */
public final class Box {

    /** How a box ended. {@code code} is empty if its keeper was killed. */
    public record End(OptionalInt code, String why) {

        /** Whether it ended because it was asked to. */
        public boolean wasAskedFor() {
            return why.equals("stopped");
        }

        /** Whether its walls could not be built, so that trying again is of no use. */
        public boolean isUnbuildable() {
            return code.equals(OptionalInt.of(CANNOT_BUILD));
        }

        /** Whether Ray ended without anybody having asked for it. */
        public boolean isByItself() {
            return code.isPresent() && !wasAskedFor() && !isUnbuildable();
        }

        /** One sentence for people. */
        public String sentence() {
            if (why.equals(RESTARTED)) {
                return "This machine was restarted.";
            }
            if (isUnbuildable()) {
                return "The box could not be built: " + why;
            }
            return code.isPresent()
                    ? "Ray ended by itself with exit code " + code.getAsInt() + "."
                    : "The application was killed from outside.";
        }
    }

    private static final int CANNOT_BUILD = 70;
    private static final String RESTARTED = "restarted";
    private static final Duration TO_BUILD = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final JsonMapper JSON = new JsonMapper();

    private final BoxFolders folders;
    private final ProcessIdentity keeper;
    private final BoxMode mode;
    private final boolean limitsMemory;
    private final Instant since;

    private Box(BoxFolders folders, JsonNode facts) {
        this.folders = folders;
        this.keeper =
                new ProcessIdentity(
                        facts.path("pid").asLong(),
                        facts.path("started").asLong(),
                        facts.path("boot").asString());
        this.mode = BoxMode.of(facts.path("mode").asString());
        this.limitsMemory = facts.path("memoryBy").asString().startsWith("cgroup");
        this.since = Instant.ofEpochSecond(facts.path("at").asLong());
    }

    /**
     * Starts a box and returns as soon as it stands; what runs inside comes up after that.
     *
     * @throws IOException if it does not stand; the message says why
     */
    public static Box start(BoxScripts scripts, Path python, BoxPlan plan)
            throws IOException, InterruptedException {
        BoxFolders folders = plan.folders();
        forget(folders);
        Path file = folders.run().resolve("plan.json");
        Folder.write(file, plan.toJson(JSON));
        ProcessBuilder builder =
                new ProcessBuilder(scripts.command(python, "keep", file.toString()));
        builder.environment().clear();
        builder.directory(Path.of("/").toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folders.output().toFile()));
        Optional<Box> box = awaitRecord(folders, builder.start());
        if (box.isPresent()) {
            return box.get();
        }
        throw new IOException(
                end(folders).map(End::sentence).orElse("The box could not be built: see the log."));
    }

    private static Optional<Box> awaitRecord(BoxFolders folders, Process keeper)
            throws InterruptedException {
        Optional<Box> box = Optional.empty();
        try {
            Instant deadline = Instant.now().plus(TO_BUILD);
            while (box.isEmpty() && keeper.isAlive() && Instant.now().isBefore(deadline)) {
                Thread.sleep(PAUSE);
                box = recorded(folders);
            }
            return box;
        } finally {
            if (box.isEmpty()) {
                keeper.destroyForcibly();
            }
        }
    }

    /** The box that was recorded last, whether it still runs or not. */
    public static Optional<Box> recorded(BoxFolders folders) {
        return read(folders.run().resolve("box.json")).map(facts -> new Box(folders, facts));
    }

    /** How the recorded box ended, if it did and could say so. */
    public static Optional<End> end(BoxFolders folders) {
        return read(folders.run().resolve("end.json"))
                .map(
                        facts ->
                                new End(
                                        OptionalInt.of(facts.path("code").asInt()),
                                        facts.path("why").asString()));
    }

    /** Takes away the traces of a box that has ended. */
    public static void forget(BoxFolders folders) throws IOException {
        for (String name :
                new String[] {
                    "box.json", "end.json", "plan.json", "dashboard.sock", "jupyter.sock"
                }) {
            Files.deleteIfExists(folders.run().resolve(name));
        }
    }

    /** Lays the tokens down where the box takes them from. */
    public static void writeTokens(BoxFolders folders, Secret ray, Secret jupyter)
            throws IOException {
        Folder.write(folders.secrets().resolve(BoxPlan.RAY_TOKEN), ray.revealBytes());
        Folder.write(folders.secrets().resolve(BoxPlan.JUPYTER_TOKEN), jupyter.revealBytes());
    }

    public boolean isAlive() {
        return keeper.isAlive();
    }

    /** How it ended; asked only once it is not alive any more. */
    public End end() {
        return end(folders)
                .orElseGet(
                        () ->
                                new End(
                                        OptionalInt.empty(),
                                        keeper.isOfThisBoot() ? "killed" : RESTARTED));
    }

    /** Asks everything in it to end, Ray first; it takes up to about 20 seconds. */
    public void stop() {
        keeper.terminate();
    }

    /** Ends everything in it at once. */
    public void kill() {
        keeper.kill();
    }

    public long pid() {
        return keeper.pid();
    }

    public BoxMode mode() {
        return mode;
    }

    /** Whether its memory limit, if it has one, is enforced by the kernel. */
    public boolean limitsMemory() {
        return limitsMemory;
    }

    public Instant since() {
        return since;
    }

    /** To ask Ray and Jupyter in it. */
    public RayApi api() throws IOException {
        return new RayApi(folders, token(BoxPlan.RAY_TOKEN), token(BoxPlan.JUPYTER_TOKEN));
    }

    private Secret token(String name) throws IOException {
        return Secret.of(
                Files.readString(folders.secrets().resolve(name), StandardCharsets.US_ASCII)
                        .strip());
    }

    private static Optional<JsonNode> read(Path file) {
        try {
            return Optional.of(JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException | JacksonException notThereOrTorn) {
            return Optional.empty();
        }
    }
}
