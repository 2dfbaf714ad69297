package io.raygate.runtime.local;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Submits jobs to a box the way the gateway does: through its socket, with its own token. */
final class RayOverSocket {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> OVER = Set.of("SUCCEEDED", "FAILED", "STOPPED");

    private final SocketAddress socket;
    private final String token;

    RayOverSocket(SocketAddress socket, String token) {
        this.socket = socket;
        this.token = token;
    }

    /** Runs a shell command as a job and returns all it wrote. */
    String run(String entrypoint) {
        String job = submit(entrypoint);
        Awaitility.await()
                .atMost(Duration.ofSeconds(240))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> OVER.contains(status(job)));
        return log(job);
    }

    String submit(String entrypoint) {
        String body = JSON.createObjectNode().put("entrypoint", entrypoint).toString();
        return read(request("POST", "/api/jobs/", body)).path("submission_id").asString();
    }

    String status(String job) {
        return read(request("GET", "/api/jobs/" + job, "")).path("status").asString();
    }

    String log(String job) {
        return read(request("GET", "/api/jobs/" + job + "/logs", "")).path("logs").asString();
    }

    /** The status code of a request without any token. */
    int statusForStrangers(String path) {
        return Integer.parseInt(exchange("GET", path, "", "").split(" ")[1]);
    }

    private String request(String method, String path, String body) {
        return exchange(method, path, "X-Ray-Authorization: Bearer " + token + "\r\n", body);
    }

    private String exchange(String method, String path, String header, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "%s %s HTTP/1.0\r\nHost: localhost\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(method, path, header, bytes.length);
        try (SocketChannel channel = SocketChannel.open(socket)) {
            OutputStream out = Channels.newOutputStream(channel);
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            return readAll(channel);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String readAll(SocketChannel channel) throws IOException {
        StringBuilder all = new StringBuilder();
        ByteBuffer some = ByteBuffer.allocate(64 << 10);
        while (channel.read(some) >= 0) {
            all.append(StandardCharsets.UTF_8.decode(some.flip()));
            some.clear();
        }
        return all.toString();
    }

    private static JsonNode read(String answer) {
        if (!answer.startsWith("HTTP/1.0 200") && !answer.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(answer);
        }
        return JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }
}
