package io.raygate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A console in a process of its own, started from the runnable jar as a user would start it. */
final class Console implements AutoCloseable {

    private static final Pattern SETUP_LINK = Pattern.compile("(http://\\S+/setup\\S*)");

    private final Path folder;
    private final int port;
    private final int firstEndpointPort;
    private final Map<String, String> properties;
    private Process process;

    private Console(Path folder, int port, int firstEndpointPort, Map<String, String> properties) {
        this.folder = folder;
        this.port = port;
        this.firstEndpointPort = firstEndpointPort;
        this.properties = properties;
        this.process = launch();
    }

    /** Starts a console whose data and output lie in {@code folder}. */
    static Console startIn(Path folder, Map<String, String> properties) {
        Console console =
                new Console(folder, freePort(), 20_000 + 100 * (freePort() % 100), properties);
        console.awaitHealthy();
        return console;
    }

    private Process launch() {
        ProcessBuilder command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        System.getProperty("raygate.jar", "target/raygate.jar"));
        command.environment()
                .putAll(
                        Map.of(
                                "SERVER_PORT",
                                Integer.toString(port),
                                "RAYGATE_DATA_DIR",
                                folder.resolve("data").toString(),
                                "RAYGATE_ENDPOINTS_PRIVATE_PORTS",
                                firstEndpointPort + "-" + (firstEndpointPort + 99)));
        properties.forEach((name, value) -> command.command().add("--" + name + "=" + value));
        command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        try {
            Files.createDirectories(folder);
            return command.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void awaitHealthy() {
        await("the console answers, see " + output())
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(250))
                .until(this::isHealthy);
    }

    private boolean isHealthy() {
        assertThat(process.isAlive()).as("the console runs, see " + output()).isTrue();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(url("actuator/health")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The one-time link that the terminal shows at the first start. */
    URI setupLink() {
        Matcher link = SETUP_LINK.matcher(log());
        assertThat(link.find()).as("a setup link in " + output()).isTrue();
        return URI.create(link.group(1));
    }

    String log() {
        try {
            return Files.readString(output());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI url(String path) {
        return URI.create("http://localhost:" + port + "/" + path);
    }

    /** As a power cut would: no shutdown hook runs. */
    void kill9() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts again on the same data and port. */
    void startAgain() {
        process = launch();
        awaitHealthy();
    }

    private void awaitEnd() {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the console ended").isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Path output() {
        return folder.resolve("console.log");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }
}
