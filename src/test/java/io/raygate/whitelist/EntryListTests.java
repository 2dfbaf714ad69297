package io.raygate.whitelist;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.vocabulary.Cidr;
import io.raygate.whitelist.EntryFinding.Duplicate;
import io.raygate.whitelist.EntryFinding.Good;
import io.raygate.whitelist.EntryFinding.HostBits;
import io.raygate.whitelist.EntryFinding.Malformed;
import io.raygate.whitelist.EntryFinding.Overlap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryListTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1,10.1.0.0/16",
                "10.0.0.1, 10.1.0.0/16",
                "10.0.0.1\n10.1.0.0/16\n",
                "  10.0.0.1\t10.1.0.0/16 ",
                ",10.0.0.1,,\r\n 10.1.0.0/16,",
                "\ufeff10.0.0.1\u00a010.1.0.0/16"
            })
    void forgivesHowEntriesAreSeparated(String typed) {
        EntryList list = EntryList.parse(typed);

        assertThat(list.entries()).containsExactly(Cidr.of("10.0.0.1"), Cidr.of("10.1.0.0/16"));
        assertThat(list.isResolved()).isTrue();
        assertThat(list.findings()).allMatch(Good.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ",", "\n\n"})
    void findsNothingInNothing(String typed) {
        assertThat(EntryList.parse(typed).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "300.1.2.3|300.1.2.3 is not an address: 300 is above 255.|",
                "10.20.3|10.20.3 is not an address: it has 3 numbers, an IPv4 address has 4.|",
                "10|10 is not an address: it has 1 number, an IPv4 address has 4.|",
                "1.2.3.4.5/8|1.2.3.4.5/8 is not an address: it has 5 numbers, an IPv4 address has 4.|",
                "10.0.0.0/33|10.0.0.0/33 is not a block: /33 is above /32.|",
                "::/129|::/129 is not a block: /129 is above /128.|",
                "10.0.0.0/99999999999|10.0.0.0/99999999999 is not a block: /99999999999 is above /32.|",
                "10.0.0.0/|10.0.0.0/ is more than an address. The address alone: 10.0.0.0.|10.0.0.0",
                "10.0.0.0/08|10.0.0.0/08 has a leading zero, which some programs read as octal. Read as decimal: 10.0.0.0/8.|10.0.0.0/8",
                "10.0.0.0/8/8|10.0.0.0/8/8 is not a block: expected a number from 0 to 32 after the slash.|",
                "::ffff:10.0.0.0/64|::ffff:10.0.0.0/64 is not a block: expected a number from 96 to 128 after the slash.|",
                "010.0.0.1|010.0.0.1 has a leading zero, which some programs read as octal. Read as decimal: 10.0.0.1.|10.0.0.1",
                "10.0.0.0/255.255.0.0|10.0.0.0/255.255.0.0 has a netmask. As a CIDR block: 10.0.0.0/16.|10.0.0.0/16",
                "10.0.0.0/255.0.255.0|10.0.0.0/255.0.255.0 is not a block: expected a number from 0 to 32 after the slash.|",
                "fe80::1%eth0|fe80::1%eth0 has a zone, which means something on one machine only. Without it: fe80::1.|fe80::1",
                "10.20.*.*|10.20.*.* has a wildcard. As a CIDR block: 10.20.0.0/16.|10.20.0.0/16",
                "10.%|10.% has a wildcard. As a CIDR block: 10.0.0.0/8.|10.0.0.0/8",
                "*|* is not an address. Everybody is 0.0.0.0/0 and ::/0.|",
                "10.0.0.1:8265|10.0.0.1:8265 is more than an address. The address alone: 10.0.0.1.|10.0.0.1",
                "[::1]:80|[::1]:80 is more than an address. The address alone: ::1.|::1",
                "http://10.0.0.1:8265/|http://10.0.0.1:8265/ is more than an address. The address alone: 10.0.0.1.|10.0.0.1",
                "10.0.0.9-10.0.0.1|10.0.0.9-10.0.0.1 is a range that runs backwards. Expected CIDR blocks.|",
                "2001:db8::g|2001:db8::g is not an IPv6 address: g is not hexadecimal.|",
                "1::2::3|1::2::3 is not an IPv6 address: :: stands in it more than once.|",
                "1:2:3|1:2:3 is not an IPv6 address: expected 8 groups of hexadecimal digits, or fewer and one ::.|",
                "20010:db8::|20010:db8:: is not an IPv6 address: 20010 has more than 4 digits.|",
                "office.example.com|office.example.com is a name, and names are not looked up. Expected its address.|",
                "localhost|localhost is a name, and names are not looked up. Expected its address.|",
                "büro-berlin|büro-berlin is a name, and names are not looked up. Expected its address.|",
                "10.0.0.1;10.0.0.2|10.0.0.1;10.0.0.2 is not an address. Expected an IPv4 or IPv6 address or a CIDR block, for example 10.20.0.0/16.|"
            })
    void saysWhatIsWrongAndWhatWouldBeRight(String typed, String message, String cure) {
        EntryList list = EntryList.parse(typed);

        assertThat(list.findings()).singleElement().isInstanceOf(Malformed.class);
        assertThat(list.findings().getFirst().message()).isEqualTo(message);
        assertThat(list.findings().getFirst().cure())
                .isEqualTo(cure == null ? List.of() : List.of(Cidr.of(cure)));
        assertThat(list.entries()).isEmpty();
        assertThat(list.isResolved()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.1-10.0.0.6", "10.0.0.1-6", "10.0.0.1 – 10.0.0.6", "10.0.0.1\t-\t6"})
    void turnsRangesIntoBlocks(String typed) {
        EntryFinding range = EntryList.parse(typed).findings().getFirst();

        assertThat(range.message())
                .endsWith(
                        " is a range. As CIDR blocks: 10.0.0.1, 10.0.0.2/31, 10.0.0.4/31 and 1 more.");
        assertThat(range.cure())
                .containsExactly(
                        Cidr.of("10.0.0.1"),
                        Cidr.of("10.0.0.2/31"),
                        Cidr.of("10.0.0.4/31"),
                        Cidr.of("10.0.0.6"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1.", "1:", "x", "/", "[::1]:", "10.0.0.1-", "*.", "x.", "%", "/8"})
    void keepsMessagesShortWhateverIsPasted(String piece) {
        String pasted = piece.repeat(200_000);

        EntryFinding finding = EntryList.parse(pasted).findings().getFirst();

        assertThat(finding.message()).startsWith(piece).hasSizeLessThan(250);
    }

    @Test
    void asksBeforeItClearsHostBits() {
        EntryList list = EntryList.parse("10.20.3.7/16");

        assertThat(list.findings())
                .containsExactly(new HostBits("10.20.3.7/16", Cidr.of("10.20.0.0/16")));
        assertThat(list.findings().getFirst().message())
                .isEqualTo("10.20.3.7/16 has host bits set. Did you mean 10.20.0.0/16?");
        assertThat(list.isResolved()).isFalse();
        assertThat(list.textWithCureOf(list.findings().getFirst())).isEqualTo("10.20.0.0/16");
    }

    @Test
    void pointsOutDuplicatesInWhateverFormTheyAreWritten() {
        EntryList list = EntryList.parse("10.0.0.1, 10.0.0.1/32, ::ffff:10.0.0.1, 10.0.0.1");

        assertThat(messages(list))
                .containsExactly(
                        "",
                        "10.0.0.1/32 is the same as 10.0.0.1.",
                        "::ffff:10.0.0.1 is the same as 10.0.0.1.",
                        "10.0.0.1 is listed twice.");
        assertThat(list.findings()).filteredOn(Duplicate.class::isInstance).hasSize(3);
        assertThat(list.entries()).containsExactly(Cidr.of("10.0.0.1"));
        assertThat(list.isResolved()).isTrue();
    }

    @Test
    void pointsOutWhatAWiderBlockOfTheListHoldsAlready() {
        EntryList list = EntryList.parse("10.1.2.3 10.0.0.0/8 10.1.0.0/16 fd00::1");

        assertThat(messages(list))
                .containsExactly(
                        "10.1.2.3 lies within 10.0.0.0/8.",
                        "",
                        "10.1.0.0/16 lies within 10.0.0.0/8.",
                        "");
        assertThat(list.entries()).hasSize(4);
        assertThat(list.textWithCureOf(list.findings().getFirst()))
                .isEqualTo("10.0.0.0/8\n10.1.0.0/16\nfd00::1");
    }

    @Test
    void pointsOutWhatOtherGroupsHoldAlready() {
        var vpn = new WhitelistGroup("vpn_eu", List.of(Cidr.of("10.20.0.0/16")), "", 0);
        var home = new WhitelistGroup("home", List.of(Cidr.of("192.0.2.7")), "", 0);

        EntryList list = EntryList.parse("10.20.3.4, 192.0.2.7, 192.0.2.8", List.of(vpn, home));

        assertThat(messages(list))
                .containsExactly(
                        "10.20.3.4 lies within 10.20.0.0/16 of group vpn_eu.",
                        "192.0.2.7 is in group home as well.",
                        "");
        assertThat(list.findings()).filteredOn(Overlap.class::isInstance).hasSize(2);
        assertThat(list.isResolved()).isTrue();
    }

    @Test
    void keepsTheOrderTyped() {
        EntryList list = EntryList.parse("10.0.0.9 nonsense! 10.0.0.1 10.0.0.9");

        assertThat(list.findings())
                .extracting(EntryFinding::text)
                .containsExactly("10.0.0.9", "nonsense!", "10.0.0.1", "10.0.0.9");
    }

    @Test
    void readsAHundredThousandEntries() {
        String many =
                IntStream.range(0, 100_000)
                        .mapToObj(i -> "10.%d.%d.%d".formatted(i >> 16, i >> 8 & 255, i & 255))
                        .collect(Collectors.joining(","));

        EntryList list = EntryList.parse(many);

        assertThat(list.entries()).hasSize(100_000);
    }

    private static Stream<String> messages(EntryList list) {
        return list.findings().stream().map(EntryFinding::message);
    }
}
