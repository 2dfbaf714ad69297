package io.raygate.runtime.local.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A program run to its end with an environment of its own, its output read line by line.
 *
 * <p>An interrupt of the waiting thread ends the program and whatever it started.
 */
public final class Command {

    private static final Duration FOREVER = Duration.ofHours(3);

    private final List<String> arguments;
    private final Map<String, String> environment;
    private Consumer<ProcessHandle> started = handle -> {};
    private Duration patience = FOREVER;

    public Command(List<String> arguments, Map<String, String> environment) {
        this.arguments = List.copyOf(arguments);
        this.environment = Map.copyOf(environment);
    }

    public Command within(Duration patience) {
        this.patience = patience;
        return this;
    }

    public Command announcing(Consumer<ProcessHandle> started) {
        this.started = started;
        return this;
    }

    /** Returns the exit code. */
    public int run(Consumer<String> line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(arguments).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.directory(Path.of("/").toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            started.accept(process.toHandle());
            Thread reader = Thread.ofPlatform().daemon().start(() -> read(process, line));
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(arguments.getFirst() + " did not end within " + patience);
            }
            reader.join(Duration.ofSeconds(5));
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** The lines it wrote, if it ended well. */
    public List<String> lines() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        int code = run(lines::add);
        if (code != 0) {
            throw new IOException(arguments.getFirst() + " ended with exit code " + code);
        }
        return lines;
    }

    private static void read(Process process, Consumer<String> line) {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line);
        } catch (IOException | UncheckedIOException endedInBetween) {
            // A program that was ended takes its pipe with it; what it wrote until then was read.
        }
    }
}
