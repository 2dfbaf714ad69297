package io.raygate.runtime.local.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnixHttpTests {

    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir private Path folder;
    private UnixDomainSocketAddress address;
    private ServerSocketChannel server;

    @BeforeEach
    void listen() throws IOException {
        address = UnixDomainSocketAddress.of(folder.resolve("s"));
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(address);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void asksWithHeadersAndReadsTheAnswer() throws IOException {
        CompletableFuture<String> asked =
                answerWith("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n{\"a\": \"ä\"}");

        var answer = UnixHttp.get(address, "/nodes?view=summary", Map.of("X-Token", "t"), SHORT);

        assertThat(answer).isEqualTo(new UnixHttp.Answer(200, "{\"a\": \"ä\"}"));
        assertThat(asked.join())
                .startsWith("GET /nodes?view=summary HTTP/1.0\r\n")
                .contains("X-Token: t\r\n");
    }

    @Test
    void doesNotWaitLongerThanItMay() {
        assertThatThrownBy(() -> UnixHttp.get(address, "/", Map.of(), SHORT))
                .isInstanceOf(IOException.class)
                .hasMessage("no answer in time");
    }

    @Test
    void refusesWhatIsNotHttp() {
        CompletableFuture<String> asked = answerWith("hello");

        assertThatThrownBy(() -> UnixHttp.get(address, "/", Map.of(), SHORT))
                .hasMessage("not an HTTP answer");
        assertThat(asked).isCompleted();
    }

    @Test
    void failsWhereNobodyListens() throws IOException {
        server.close();

        assertThatThrownBy(() -> UnixHttp.get(address, "/", Map.of(), SHORT))
                .isInstanceOf(IOException.class);
    }

    private CompletableFuture<String> answerWith(String answer) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (SocketChannel channel = server.accept()) {
                        ByteBuffer request = ByteBuffer.allocate(4096);
                        channel.read(request);
                        channel.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
                        return StandardCharsets.UTF_8.decode(request.flip()).toString();
                    } catch (IOException problem) {
                        throw new IllegalStateException(problem);
                    }
                });
    }
}
