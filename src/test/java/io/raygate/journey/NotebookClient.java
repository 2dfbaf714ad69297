package io.raygate.journey;

import static org.awaitility.Awaitility.await;

import io.raygate.journey.RayCli.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** Jupyter's own programs, and a small one that types into kernels and terminals. */
final class NotebookClient {

    private final RayCli programs;
    private final Path script;

    NotebookClient(RayCli programs) {
        this.programs = programs;
        this.script = script();
    }

    /** Runs code in a kernel of this Jupyter server. */
    Outcome kernel(URI server, String token, String code) {
        return run("kernel", server, token, code);
    }

    /**
     * The same by way of a Jupyter server of one's own, started as the page says: it has no kernels
     * and borrows those of {@code server}.
     */
    Outcome kernelThroughServer(URI server, String token, String code, Path folder) {
        int port = freePort();
        Process own =
                programs.start(
                        Map.of(
                                "HOME", folder.toString(),
                                "JUPYTER_CONFIG_DIR", folder.toString(),
                                "JUPYTER_RUNTIME_DIR", folder.toString()),
                        "jupyter",
                        "server",
                        "--allow-root",
                        "--no-browser",
                        "--port=" + port,
                        "--IdentityProvider.token=own",
                        "--gateway-url=" + server,
                        "--GatewayClient.auth_token=" + token);
        try {
            URI address = URI.create("http://127.0.0.1:" + port);
            await("a Jupyter server of one's own")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> answers(address.resolve("/api")));
            return kernel(address, "own", code);
        } finally {
            own.destroy();
        }
    }

    /** Runs a command in a new terminal. */
    Outcome terminal(URI server, String token, String command) {
        return run("terminal", server, token, command);
    }

    /** Opens a terminal from another address and says when it is cut. */
    Process watch(URI server, String token, String from) {
        return programs.start(
                Map.of(), "python", script.toString(), "watch", server.toString(), token, from);
    }

    String outputOf(Process watching) {
        return programs.outputOf(watching);
    }

    /** Saves a notebook with one cell and answers the status. */
    int save(URI server, String token, String name, String code) {
        String notebook =
                """
                {"type": "notebook", "format": "json", "content": {"nbformat": 4,
                 "nbformat_minor": 5, "metadata": {}, "cells": [{"id": "one",
                 "cell_type": "code", "source": "%s", "metadata": {}, "outputs": [],
                 "execution_count": null}]}}"""
                        .formatted(code);
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve("/api/contents/" + name))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(notebook))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Outcome run(String act, URI server, String token, String more) {
        return programs.run(
                Map.of(), "python", script.toString(), act, server.toString(), token, more);
    }

    private static boolean answers(URI address) {
        return new Caller("127.0.0.1").get(address).startsWith("HTTP/1.1 200");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path script() {
        try (InputStream content = NotebookClient.class.getResourceAsStream("notebook_client.py")) {
            Path file = Files.createTempFile("notebook-client", ".py");
            Files.write(file, Objects.requireNonNull(content).readAllBytes());
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
