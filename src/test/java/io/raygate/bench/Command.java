package io.raygate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Another program, and how to run it. */
record Command(List<String> words) {

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    /** What it prints, once it has ended well. */
    String output() {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(words + " ended badly: " + output);
            }
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Runs on, until the bench ends, with its output in {@code log}. */
    Process start(Path log) {
        return start(log, Map.of());
    }

    /** The same, with more in its environment. */
    Process start(Path log, Map<String, String> environment) {
        ProcessBuilder command = new ProcessBuilder(words);
        command.environment().putAll(environment);
        try {
            Process process =
                    command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return process;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
