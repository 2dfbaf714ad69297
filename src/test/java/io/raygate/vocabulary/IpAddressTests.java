package io.raygate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTests {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "10.20.3.4, 10.20.3.4",
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "2001:DB8::9, 2001:db8::9",
        "2001:0db8:0000:0000:0000:0000:0000:0009, 2001:db8::9",
        "2001:db8:0:1:0:0:0:1, 2001:db8:0:1::1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:0:0:1:2:0:0:1, 2001::1:2:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
        "::192.0.2.33, ::c000:221",
        "::ffff:192.0.2.33, 192.0.2.33",
        "::ffff:c000:221, 192.0.2.33",
        "0:0:0:0:0:ffff:192.0.2.33, 192.0.2.33"
    })
    void readsAddressesAndWritesThemInOneWay(String typed, String written) {
        assertThat(IpAddress.parse(typed)).map(IpAddress::toString).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.",
                ".1.2.3",
                "1..2.3",
                "256.1.1.1",
                "1.2.3.1000",
                "010.0.0.1",
                "00.0.0.1",
                "0x7f.0.0.1",
                "127.1",
                "2130706433",
                "1.2.3.4 ",
                " 1.2.3.4",
                "1.2.3.-4",
                "+1.2.3.4",
                "١.2.3.4",
                "localhost",
                ":",
                ":::",
                "1:2",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "::1::",
                "1::2::3",
                "12345::",
                "g::",
                ":1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7:8:",
                "::1%eth0",
                "::1%1",
                "[::1]",
                "::ffff:010.0.0.1",
                "::ffff:256.0.0.1",
                "::ffff:1.2.3",
                "1.2.3.4::",
                "1.2.3.4::1",
                "::1.2.3.4:5",
                "1:2:3:4:5:6:7::8:9",
                "::１",
                ".::1",
                "1:2:3:4:5:6:7:1.2.3.4",
                "1:2:3:4:5:6:7:8::",
                "::/0"
            })
    void refusesEverythingElse(String typed) {
        assertThat(IpAddress.parse(typed)).isEmpty();
    }

    /** Eight groups and a gap for none of them: some readers take it, RFC 4291 does not. */
    @Test
    void asksTheGapToStandForAtLeastOneGroup() {
        assertThat(IpAddress.parse("1:2:3:4:5:6:7::")).contains(IpAddress.of("1:2:3:4:5:6:7:0"));
        assertThat(IpAddress.parse("1:2:3:4::5:6:7:8")).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsWhatItWritesAndAgreesWithTheJdk(long seed) throws UnknownHostException {
        Random random = new Random(seed);

        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = random.nextInt(3) == 0 ? (byte) random.nextInt() : 0;
            }
            InetAddress jdk = InetAddress.getByAddress(bytes);

            IpAddress ours = IpAddress.of(jdk);

            assertThat(IpAddress.of(ours.toString())).isEqualTo(ours);
            assertThat(IpAddress.of(jdk.getHostAddress())).isEqualTo(ours);
            assertThat(ours.toInetAddress()).isEqualTo(jdk);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void takesNoTextWithColonsThatTheJdkRefuses(long seed) {
        Random random = new Random(seed);
        String alphabet = "::::0123f.ff";

        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(":");
            for (int at = random.nextInt(18); at > 0; at--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }

            IpAddress.parse(text.toString())
                    .ifPresent(ours -> assertThat(jdk(text.toString())).isEqualTo(ours));
        }
    }

    private static IpAddress jdk(String literal) {
        try {
            return IpAddress.of(InetAddress.getByName("[" + literal + "]"));
        } catch (UnknownHostException refused) {
            throw new AssertionError(literal + " is no address to the JDK", refused);
        }
    }

    @Test
    void ordersIpv4BeforeIpv6AndBothByTheirBits() {
        assertThat(IpAddress.of("9.0.0.1")).isLessThan(IpAddress.of("10.0.0.0"));
        assertThat(IpAddress.of("127.0.0.1")).isLessThan(IpAddress.of("128.0.0.0"));
        assertThat(IpAddress.of("255.255.255.255")).isLessThan(IpAddress.of("::"));
        assertThat(IpAddress.of("7fff::")).isLessThan(IpAddress.of("8000::"));
        assertThat(IpAddress.of("::7fff:0:0:0")).isLessThan(IpAddress.of("::8000:0:0:0"));
    }

    @Test
    void knowsLoopback() {
        assertThat(IpAddress.of("127.255.0.1").isLoopback()).isTrue();
        assertThat(IpAddress.of("::1").isLoopback()).isTrue();
        assertThat(IpAddress.of("::ffff:127.0.0.1").isLoopback()).isTrue();
        assertThat(IpAddress.of("128.0.0.1").isLoopback()).isFalse();
        assertThat(IpAddress.of("::2").isLoopback()).isFalse();
    }
}
