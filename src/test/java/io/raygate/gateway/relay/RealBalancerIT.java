package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.DebianPackages;
import io.raygate.gateway.relay.Caller.Answer;
import io.raygate.gateway.upstream.Transport;
import io.raygate.vocabulary.Port;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway behind a real HAProxy. */
class RealBalancerIT {

    private static final Path HAPROXY = Path.of("/usr/sbin/haproxy");

    private final Setup.Closing closing = new Setup.Closing();
    @TempDir private Path folder;

    @AfterEach
    void closeEverything() throws Exception {
        closing.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"send-proxy", "send-proxy-v2"})
    void seesWhoeverCallsTheBalancer(String speech) throws IOException {
        RawUpstream upstream = closing.add(RawUpstream.tcp(RawUpstream.answering("hello")));
        Relay relay = closing.add(new Relay(Transport.EPOLL, "proxy-protocol-from=127.0.0.3"));
        relay.admitting(upstream.address(), Relay.LOCAL);
        Port balancer = balancer(relay.port, speech);

        Answer friend = new Caller(balancer, Relay.FRIEND).get("/a").answer();
        Answer stranger = new Caller(balancer, Relay.STRANGER).get("/a").answer();

        assertThat(friend.body()).isEqualTo("hello");
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.body()).contains(Relay.STRANGER);
    }

    private Port balancer(Port gateway, String speech) throws IOException {
        DebianPackages.bring(HAPROXY, "haproxy");
        Port port = Relay.freePort();
        Path settings =
                Files.writeString(
                        folder.resolve("haproxy.cfg"),
                        """
                        defaults
                          mode tcp
                          timeout connect 5s
                          timeout client 20s
                          timeout server 20s
                        listen balancer
                          bind 127.0.0.1:%d
                          server gateway 127.0.0.1:%d %s source 127.0.0.3
                        """
                                .formatted(port.number(), gateway.number(), speech));
        Process process =
                new ProcessBuilder(HAPROXY.toString(), "-db", "-f", settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("haproxy.log").toFile())
                        .start();
        closing.add(process::destroy);
        await().ignoreExceptions()
                .until(
                        () -> {
                            new Socket("127.0.0.1", port.number()).close();
                            return true;
                        });
        return port;
    }
}
