package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.gateway.relay.Caller.Answer;
import io.raygate.gateway.traffic.OpenConnection;
import io.raygate.gateway.upstream.Transport;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many open WebSockets and many random edits, against an oracle that is too simple to be wrong. */
class RuleEditsIT {

    private static final int ADDRESSES = 30;
    private static final int EDITS = 40;
    private static final String CLOSE = "\u0088\u0013\u0003\u00f0no longer allowed";

    private final Random random;
    private final Map<String, Caller> open = new TreeMap<>();

    RuleEditsIT() {
        random = new Random();
    }

    private static String address(int i) {
        return "127.0.1." + i;
    }

    private static boolean admits(List<String> blocks, String address) {
        IpAddress wanted = IpAddress.of(address);
        return blocks.stream()
                .map(Cidr::of)
                .anyMatch(
                        block ->
                                block.first().compareTo(wanted) <= 0
                                        && block.last().compareTo(wanted) >= 0);
    }

    private List<String> edit() {
        List<String> blocks = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int prefix = 26 + random.nextInt(7);
            int host = random.nextInt(ADDRESSES) & -(1 << (32 - prefix));
            blocks.add(address(host) + "/" + prefix);
        }
        return blocks;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void cutsExactlyWhomEachEditShutsOut(long seed) throws Exception {
        random.setSeed(seed);
        try (RawUpstream upstream = RawUpstream.unix(RuleEditsIT::echo);
                Relay relay = new Relay(Transport.best())) {
            for (int edit = 0; edit < EDITS; edit++) {
                List<String> blocks = edit();
                relay.admitting(upstream.address(), blocks.toArray(String[]::new));

                for (String address : new TreeSet<>(open.keySet())) {
                    check(address, admits(blocks, address));
                }
                openSome(relay, blocks);
                assertThat(seen(relay)).isEqualTo(open.keySet());
            }
        }
        assertThat(Relay.leaks()).isEmpty();
    }

    private void check(String address, boolean admitted) {
        Caller caller = open.get(address);
        if (caller != null && admitted) {
            assertThat(caller.send("\u0081\u0002hi").read(4)).isEqualTo("\u0081\u0002hi");
        } else if (caller != null) {
            assertThat(caller.readToEnd()).as("%s is cut", address).isEqualTo(CLOSE);
            caller.close();
            open.remove(address);
        }
    }

    private void openSome(Relay relay, List<String> blocks) {
        for (int i = 0; i < ADDRESSES; i++) {
            String address = address(i);
            if (!open.containsKey(address) && random.nextInt(3) > 0) {
                Caller caller = relay.callFrom(address).openWebSocket("/");
                Answer answer = caller.answer();
                assertThat(answer.status()).isEqualTo(admits(blocks, address) ? 101 : 403);
                if (answer.status() == 101) {
                    open.put(address, caller);
                } else {
                    caller.close();
                }
            }
        }
    }

    private static TreeSet<String> seen(Relay relay) {
        TreeSet<String> seen = new TreeSet<>();
        await().until(() -> relay.gateway.open().allMatch(ClientConnection::isWelcome));
        for (OpenConnection connection :
                relay.traffic.openConnections(relay.endpoint.application())) {
            seen.add(connection.peer().toString());
        }
        return seen;
    }

    private static void echo(RawUpstream.Line line) throws java.io.IOException {
        line.acceptWebSocket();
        for (String said = line.read(4); !said.isEmpty(); said = line.read(4)) {
            line.send(said);
        }
    }
}
