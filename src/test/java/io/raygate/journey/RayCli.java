package io.raygate.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The unmodified {@code ray} and {@code serve} commands of an installed Ray. */
final class RayCli {

    private final Path programs;
    private final Map<Process, Path> outputs = new ConcurrentHashMap<>();

    /** Takes the folder that holds {@code ray}. */
    RayCli(Path programs) {
        this.programs = programs;
    }

    /** What a command printed, errors included, and how it ended. */
    record Outcome(int code, String output) {}

    Outcome run(Map<String, String> environment, String program, String... arguments) {
        Process process = start(environment, program, arguments);
        try {
            Path output = outputs.get(process);
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Outcome(-1, "timed out: " + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Starts a command that goes on while the test does other things. */
    Process start(Map<String, String> environment, String program, String... arguments) {
        try {
            Path output = Files.createTempFile("ray-cli", ".log");
            ProcessBuilder command =
                    new ProcessBuilder(
                            Stream.concat(
                                            Stream.of(programs.resolve(program).toString()),
                                            List.of(arguments).stream())
                                    .toList());
            command.environment().keySet().removeIf(name -> name.startsWith("RAY_"));
            command.environment().putAll(environment);
            Process process =
                    command.redirectErrorStream(true).redirectOutput(output.toFile()).start();
            outputs.put(process, output);
            return process;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a command has printed so far. */
    String outputOf(Process process) {
        try {
            return Files.readString(outputs.get(process));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
