package io.raygate.applications.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Port;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On a loopback address that nothing else on the machine binds. */
class FreePortsTests {

    static final IpAddress HERE = IpAddress.of("127.77.18.4");

    @Test
    void takesTheLowestPort() {
        assertThat(on(HERE, "18000-18002").lowest(NetType.PRIVATE, Map.of()))
                .isEqualTo(new Port(18000));
    }

    @Test
    void keepsPublicPortsApart() {
        assertThat(on(HERE, "18000-18002").lowest(NetType.PUBLIC, Map.of()))
                .isEqualTo(new Port(19000));
    }

    @Test
    void skipsThePortsOfOtherEndpointsEvenWhileTheyAreClosed() {
        assertThat(on(HERE, "18000-18002").lowest(NetType.PRIVATE, ports(18000, 18001)))
                .isEqualTo(new Port(18002));
    }

    @Test
    void skipsWhatAnotherProgramListensOn() throws IOException {
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress(HERE.toInetAddress(), 18000));

            assertThat(on(HERE, "18000-18002").lowest(NetType.PRIVATE, Map.of()))
                    .isEqualTo(new Port(18001));
        }
    }

    @Test
    void saysWhoHasThePortsWhenNoneIsFree() throws IOException {
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress(HERE.toInetAddress(), 18000));

            assertThatExceptionOfType(NoPortFree.class)
                    .isThrownBy(() -> on(HERE, "18000-18001").lowest(NetType.PRIVATE, ports(18001)))
                    .withMessage(
                            "No port of 18000-18001 on 127.77.18.4 is free: 1 belong to"
                                    + " endpoints of search, 1 are used by other programs. Free one, or"
                                    + " widen raygate.endpoints.private-ports.");
        }
    }

    @Test
    void namesAFewOfManyHolders() {
        Map<Port, String> taken =
                IntStream.range(0, 8)
                        .boxed()
                        .collect(Collectors.toMap(i -> new Port(18000 + i), i -> "app-" + i / 2));
        taken.put(new Port(18008), "search");
        taken.put(new Port(18009), "zebra");

        assertThatExceptionOfType(NoPortFree.class)
                .isThrownBy(() -> on(HERE, "18000-18009").lowest(NetType.PRIVATE, taken))
                .withMessageContaining(
                        "10 belong to endpoints of app-0, app-1, app-2, app-3, search and 1 more,");
    }

    @Test
    void saysThatTheAddressIsNotOfThisMachine() {
        assertThatExceptionOfType(NoPortFree.class)
                .isThrownBy(
                        () ->
                                on(IpAddress.of("203.0.113.9"), "18000-18001")
                                        .lowest(NetType.PRIVATE, Map.of()))
                .withMessageStartingWith("203.0.113.9 is not an address of this machine.");
    }

    private static FreePorts on(IpAddress address, String range) {
        return new FreePorts(
                new EndpointsProperties(
                        address,
                        address,
                        PortRange.of(range),
                        PortRange.of("19000-19001"),
                        null,
                        null,
                        List.of()));
    }

    private static Map<Port, String> ports(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(Port::new)
                .collect(Collectors.toMap(port -> port, port -> "search"));
    }
}
