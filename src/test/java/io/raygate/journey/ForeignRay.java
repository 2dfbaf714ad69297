package io.raygate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.runtime.ClusterAnswers;
import io.raygate.runtime.local.RealRay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Ray that was started beside Raygate, as somebody else would: with a token, on ports of
 * this machine's loopback.
 */
public final class ForeignRay implements AutoCloseable {

    private static final String TOKEN = "token-of-the-foreign-ray-0123456789";
    private static final int PORTS = 10;

    private final Path programs = RealRay.install().folder().resolve("bin");
    private final RayCli cli = new RayCli(programs);
    private final Path folder;
    private final List<Integer> ports = freePorts();
    private final Process process;

    private ForeignRay(Path folder) {
        this.folder = folder;
        process = launch();
    }

    /** How a command of the client ended. */
    public record Outcome(int code, String output) {}

    /** Starts one and waits until it takes jobs. */
    public static ForeignRay startIn(Path folder) {
        ForeignRay ray = new ForeignRay(folder);
        await("Ray answers, see " + ray.output())
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(250))
                .until(ray::isReady);
        return ray;
    }

    public String url() {
        return "http://127.0.0.1:" + ports.getFirst();
    }

    public String token() {
        return TOKEN;
    }

    /** Runs a command of the real client against an endpoint, with a key in its headers. */
    public Outcome client(URI endpoint, String key, String... command) {
        RayCli.Outcome outcome =
                cli.run(FrontDoor.headers(key), "ray", withAddress(endpoint, command));
        return new Outcome(outcome.code(), outcome.output());
    }

    /** The same for a command that goes on. */
    public Process startClient(URI endpoint, String key, String... command) {
        return cli.start(FrontDoor.headers(key), "ray", withAddress(endpoint, command));
    }

    public String outputOf(Process client) {
        return cli.outputOf(client);
    }

    /** Before the entrypoint, where there is one. */
    private static String[] withAddress(URI endpoint, String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        int entrypoint = words.indexOf("--");
        words.addAll(
                entrypoint < 0 ? words.size() : entrypoint,
                List.of("--address", endpoint.toString()));
        return words.toArray(String[]::new);
    }

    private Process launch() {
        List<String> options =
                List.of(
                        "--head",
                        "--block",
                        "--disable-usage-stats",
                        "--include-dashboard=true",
                        "--dashboard-host=127.0.0.1",
                        "--num-cpus=1",
                        "--object-store-memory=100000000",
                        "--temp-dir=" + shortFolder(),
                        "--dashboard-port=" + ports.get(0),
                        "--port=" + ports.get(1),
                        "--ray-client-server-port=" + ports.get(2),
                        "--dashboard-agent-listen-port=" + ports.get(3),
                        "--dashboard-agent-grpc-port=" + ports.get(4),
                        "--runtime-env-agent-port=" + ports.get(5),
                        "--metrics-export-port=" + ports.get(6),
                        "--node-manager-port=" + ports.get(7),
                        "--object-manager-port=" + ports.get(8));
        ProcessBuilder command =
                new ProcessBuilder(
                        Stream.concat(
                                        Stream.of(programs.resolve("ray").toString(), "start"),
                                        options.stream())
                                .toList());
        command.environment().keySet().removeIf(name -> name.startsWith("RAY_"));
        command.environment()
                .putAll(
                        Map.of(
                                "HOME", folder.toString(),
                                "RAY_AUTH_MODE", "token",
                                "RAY_AUTH_TOKEN", TOKEN,
                                "RAY_DASHBOARD_STARTUP_TIMEOUT_S", "170",
                                "RAY_raylet_start_wait_time_s", "170",
                                // Ray binds loopback alone only where it takes itself for alone.
                                "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0"));
        try {
            return command.redirectErrorStream(true).redirectOutput(output().toFile()).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Paths of Ray's sockets are at most 107 bytes long. */
    private static Path shortFolder() {
        try {
            return Files.createTempDirectory("fr");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isReady() {
        assertThat(process.isAlive()).as("Ray runs, see " + output()).isTrue();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url() + "/nodes?view=summary"))
                            .header("Authorization", "Bearer " + TOKEN)
                            .build();
            HttpResponse<String> nodes = client.send(request, BodyHandlers.ofString());
            return nodes.statusCode() == 200
                    && ClusterAnswers.hasReportingHead(new JsonMapper().readTree(nodes.body()));
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private Path output() {
        return folder.resolve("ray.log");
    }

    /** At once, with everything it started, as when its machine loses power. */
    public void kill() {
        List<ProcessHandle> all =
                Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        await().until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static List<Integer> freePorts() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < PORTS; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        } finally {
            held.forEach(ForeignRay::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
