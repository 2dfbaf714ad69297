package io.raygate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who holds a port, asked about a port that the test itself holds. */
class PortOwnerTests {

    private static final IpAddress HERE = IpAddress.of("127.0.0.1");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void findsTheProcessThatListens(String address) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, 0));

            assertThat(PortOwner.of(HERE, new Port(socket.getLocalPort())))
                    .hasValueSatisfying(
                            owner -> {
                                assertThat(owner.pid()).isEqualTo(ProcessHandle.current().pid());
                                assertThat(owner.toString())
                                        .endsWith(", pid " + ProcessHandle.current().pid());
                            });
        }
    }

    @Test
    void blamesNobodyWhoListensOnAnotherAddress() throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.2", 0));

            assertThat(PortOwner.of(HERE, new Port(socket.getLocalPort()))).isEmpty();
        }
    }

    @Test
    void blamesNobodyForAFreePort() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(PortOwner.of(HERE, new Port(free))).isEmpty();
    }
}
