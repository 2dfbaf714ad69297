package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.raygate.gateway.Guard;
import io.raygate.gateway.PortOccupied;
import io.raygate.gateway.RuleSet;
import io.raygate.gateway.Target;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Which ports are open, and when. */
class DoorsIT extends Stand {

    private static final Target STOPPED = new Target.Unavailable("stopped");

    DoorsIT(Setup setup) {
        super(setup);
    }

    private static ServerSocket bind(Port port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(
                new java.net.InetSocketAddress(InetAddress.getByName("127.0.0.1"), port.number()));
        return socket;
    }

    /** With NIO the kernel lets go of a port a moment after it was closed. */
    private static void awaitFree(Port port) {
        await().ignoreExceptions()
                .until(
                        () -> {
                            bind(port).close();
                            return true;
                        });
    }

    private static Guard other(Port port) {
        EndpointId endpoint = EndpointId.privateDashboard(new ApplicationId("pa-00000000"));
        return Relay.guard(endpoint, port, STOPPED, Relay.LOCAL);
    }

    @Test
    void namesThePortThatIsTakenAndWhoHasIt() throws IOException {
        Relay relay = relay();
        try (ServerSocket taken = bind(relay.port)) {
            assertThatThrownBy(() -> relay.gateway.prepare(relay.rules(relay.guard(STOPPED))))
                    .isInstanceOf(PortOccupied.class)
                    .hasMessageContaining("127.0.0.1 port " + taken.getLocalPort())
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " (java)");
        }
    }

    @Test
    void opensAllPortsOrNone() throws IOException {
        Relay relay = relay();
        Port free = Relay.freePort();
        try (ServerSocket taken = bind(relay.port)) {
            assertThatThrownBy(
                            () ->
                                    relay.gateway.prepare(
                                            relay.rules(other(free), relay.guard(STOPPED))))
                    .isInstanceOf(PortOccupied.class);
            assertThat(taken.isBound()).isTrue();
        }

        awaitFree(free);
    }

    @Test
    void refusesTwoEndpointsAtOnePort() {
        Relay relay = relay();

        assertThatThrownBy(
                        () ->
                                relay.gateway.prepare(
                                        relay.rules(other(relay.port), relay.guard(STOPPED))))
                .isInstanceOf(PortOccupied.class)
                .hasMessageContaining("pa-00000000");
    }

    @Test
    void refusesAnAddressThatIsNotThisMachines() {
        Relay relay = relay();
        Guard here = relay.guard(STOPPED);
        Guard elsewhere =
                new Guard(
                        here.endpoint(),
                        here.applicationName(),
                        IpAddress.of("192.0.2.1"),
                        here.port(),
                        here.transport(),
                        here.hostNames(),
                        here.admission(),
                        here.credentials(),
                        here.target());

        assertThatThrownBy(() -> relay.gateway.prepare(relay.rules(elsewhere)))
                .isInstanceOf(PortOccupied.class)
                .hasMessageContaining("does not have that address");
    }

    @Test
    void closesThePortsThatRulesNoLongerName() {
        Relay relay = relay();
        relay.enforce(relay.guard(STOPPED, Relay.LOCAL));
        Caller caller = relay.call();
        assertThat(caller.get("/").answer().status()).isEqualTo(503);

        relay.enforce();

        assertThat(caller.end()).isEqualTo(Caller.End.CLOSED);
        awaitFree(relay.port);
    }

    @Test
    void abandonsWhatWasPreparedAndKeepsWhatIsInForce() {
        Relay relay = relay();
        Port prepared = Relay.freePort();
        relay.enforce(relay.guard(STOPPED, Relay.LOCAL));
        relay.gateway.prepare(relay.rules(relay.guard(STOPPED, Relay.LOCAL), other(prepared)));

        relay.gateway.abandon();

        awaitFree(prepared);
        assertThat(relay.call().get("/").answer().status()).isEqualTo(503);
    }

    @Test
    void keepsWhatNewerRulesHavePreparedMeanwhile() {
        Relay relay = relay();
        Port prepared = Relay.freePort();
        RuleSet first = relay.rules(relay.guard(STOPPED, Relay.LOCAL));
        RuleSet second = relay.rules(relay.guard(STOPPED, Relay.LOCAL), other(prepared));
        relay.gateway.prepare(first);
        relay.gateway.prepare(second);

        relay.gateway.enforce(first);

        assertThatThrownBy(() -> bind(prepared)).isInstanceOf(IOException.class);
        relay.gateway.enforce(second);
        assertThat(new Caller(prepared, Relay.FRIEND).get("/").answer().status()).isEqualTo(503);
    }

    @Test
    void givesAPortToAnotherEndpointWithoutLettingItsCallersStay() {
        Relay relay = relay();
        relay.enforce(relay.guard(STOPPED, Relay.LOCAL));
        Caller caller = relay.call();
        assertThat(caller.get("/").answer().body()).contains("pa-7k2m9xq4");

        relay.enforce(other(relay.port));

        assertThat(caller.end()).isEqualTo(Caller.End.CLOSED);
        assertThat(new Caller(relay.port, Relay.FRIEND).get("/").answer().body())
                .contains("pa-00000000");
    }

    @Test
    void closesItsPortsWhenItStops() {
        Relay relay = relay();
        relay.enforce(relay.guard(STOPPED, Relay.LOCAL));

        relay.close();

        awaitFree(relay.port);
    }
}
