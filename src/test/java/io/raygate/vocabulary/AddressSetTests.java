package io.raygate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddressSetTests {

    @Test
    void admitsNobodyWhenEmpty() {
        assertThat(AddressSet.NONE.isEmpty()).isTrue();
        assertThat(AddressSet.NONE.contains(IpAddress.of("0.0.0.0"))).isFalse();
        assertThat(AddressSet.NONE.contains(IpAddress.of("::"))).isFalse();
        assertThat(AddressSet.NONE.size()).isZero();
    }

    @Test
    void holdsEveryAddressOfBothFamilies() {
        AddressSet everybody = blocks("0.0.0.0/0", "::/0");

        assertThat(everybody.size()).isEqualTo(BigInteger.TWO.pow(32).add(BigInteger.TWO.pow(128)));
        assertThat(everybody.contains(IpAddress.of("255.255.255.255"))).isTrue();
        assertThat(everybody.contains(IpAddress.of("::"))).isTrue();
        assertThat(everybody.minus(everybody)).isEqualTo(AddressSet.NONE);
    }

    @Test
    void joinsNeighboursAndOverlaps() {
        assertThat(blocks("0.0.0.0/1", "128.0.0.0/1")).isEqualTo(blocks("0.0.0.0/0"));
        assertThat(blocks("10.0.0.0/8", "10.1.0.0/16", "11.0.0.0/8"))
                .hasToString("[10.0.0.0 – 11.255.255.255]");
        assertThat(blocks("::/1", "8000::/1")).isEqualTo(blocks("::/0"));
        assertThat(blocks("127.255.255.255", "128.0.0.0"))
                .hasToString("[127.255.255.255 – 128.0.0.0]");
    }

    @Test
    void doesNotJoinTheEndOfOneFamilyToTheStartOfTheOther() {
        assertThat(blocks("255.255.255.255", "::").ranges()).hasSize(2);
    }

    @Test
    void takesAwayFromTheMiddleAndTheEnds() {
        AddressSet rest = blocks("10.0.0.0/24").minus(blocks("10.0.0.0", "10.0.0.7", "10.0.0.255"));

        assertThat(rest).hasToString("[10.0.0.1 – 10.0.0.6, 10.0.0.8 – 10.0.0.254]");
    }

    @Test
    void takesAwayUpToTheLastAddressThereIs() {
        assertThat(blocks("::/0").minus(blocks("8000::/1"))).isEqualTo(blocks("::/1"));
        assertThat(blocks("0.0.0.0/0").minus(blocks("128.0.0.0/1"))).isEqualTo(blocks("0.0.0.0/1"));
    }

    @Test
    void keepsWhatBothHold() {
        assertThat(blocks("10.0.0.0/8", "fd00::/8").intersection(blocks("10.9.0.0/16", "::/0")))
                .isEqualTo(blocks("10.9.0.0/16", "fd00::/8"));
    }

    @Test
    void isEqualByItsAddressesNotByHowTheyWereWritten() {
        assertThat(blocks("10.0.0.0/25", "10.0.0.128/25"))
                .isEqualTo(blocks("10.0.0.0/24"))
                .hasSameHashCodeAs(blocks("10.0.0.0/24"))
                .isNotEqualTo(blocks("10.0.0.0/23"));
    }

    @Test
    void knowsNoRangeThatRunsBackwardsOrAcrossFamilies() {
        assertThatThrownBy(
                        () -> new AddressRange(IpAddress.of("10.0.0.2"), IpAddress.of("10.0.0.1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AddressRange(IpAddress.of("10.0.0.2"), IpAddress.of("::1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AddressSet blocks(String... blocks) {
        return AddressSet.of(Stream.of(blocks).map(Cidr::of).toList());
    }

    @Test
    void takesRangesThatAreNoBlocks() {
        var range = new AddressRange(IpAddress.of("10.0.0.5"), IpAddress.of("10.0.0.9"));

        assertThat(AddressSet.ofRanges(List.of(range)).size()).isEqualTo(5);
    }
}
