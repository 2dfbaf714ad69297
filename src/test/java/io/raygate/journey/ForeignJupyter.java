package io.raygate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.runtime.local.RealRay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** A JupyterLab as everybody starts it, with a token, on this machine's loopback. */
public final class ForeignJupyter implements AutoCloseable {

    private static final String TOKEN = "canary-of-the-foreign-jupyter-0123456789abcdef";

    private final Path folder;
    private final int port = freePort();
    private final Process process;

    private ForeignJupyter(Path folder) {
        this.folder = folder;
        process = launch();
    }

    /** Starts one and waits until it answers. */
    public static ForeignJupyter startIn(Path folder) {
        ForeignJupyter jupyter = new ForeignJupyter(folder);
        await("Jupyter answers, see " + jupyter.output())
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(250))
                .until(jupyter::isReady);
        return jupyter;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public String token() {
        return TOKEN;
    }

    private Process launch() {
        ProcessBuilder command =
                new ProcessBuilder(
                                RealRay.install().folder().resolve("bin/jupyter").toString(),
                                "lab",
                                "--no-browser",
                                "--allow-root",
                                "--ip=127.0.0.1",
                                "--port=" + port,
                                "--ServerApp.port_retries=0",
                                "--expose-app-in-browser",
                                "--IdentityProvider.token=" + TOKEN)
                        .directory(folder.toFile());
        command.environment()
                .putAll(
                        Map.of(
                                "HOME", folder.toString(),
                                "JUPYTER_CONFIG_DIR", folder.toString(),
                                "JUPYTER_DATA_DIR", folder.toString(),
                                "JUPYTER_RUNTIME_DIR", folder.toString()));
        String path = RealRay.install().folder().resolve("bin").toString();
        command.environment().merge("PATH", path, (old, own) -> own + ":" + old);
        try {
            return command.redirectErrorStream(true).redirectOutput(output().toFile()).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isReady() {
        assertThat(process.isAlive()).as("Jupyter runs, see " + output()).isTrue();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/api")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private Path output() {
        return folder.resolve("jupyter.log");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void close() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
        await().until(() -> !process.isAlive());
    }
}
