package io.raygate.runtime.local;

import io.raygate.vocabulary.ApplicationId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** {@link ConsoleProgram} in a process of its own. */
final class ConsoleProcess implements AutoCloseable {

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private ConsoleProcess(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::read);
    }

    /**
     * @param prefix a command that starts another, for example as another user; may be empty
     */
    static ConsoleProcess start(
            List<String> prefix, String classPath, Path folder, ApplicationId application)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        ConsoleProgram.class.getName(),
                        folder.toString(),
                        RealRay.environmentsFolder().toString(),
                        application.value()));
        return new ConsoleProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    static String ownClassPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Waits for a line that begins like this, and returns it. */
    String await(String beginning) {
        return Awaitility.await(beginning)
                .atMost(Duration.ofSeconds(300))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> find(beginning), line -> !line.isEmpty());
    }

    private String find(String beginning) {
        if (!process.isAlive()
                || lines.stream().anyMatch(it -> it.matches("status (LaunchFailed|Crashed).*"))) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        return lines.stream().filter(it -> it.startsWith(beginning)).findFirst().orElse("");
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void read() {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException killed) {
            lines.add("(killed)");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
