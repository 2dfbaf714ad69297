package io.raygate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTests {

    @ParameterizedTest
    @CsvSource({
        "10.20.0.0/16, 10.20.0.0/16, 10.20.0.0, 10.20.255.255",
        "10.20.3.7/16, 10.20.0.0/16, 10.20.0.0, 10.20.255.255",
        "127.0.0.1, 127.0.0.1, 127.0.0.1, 127.0.0.1",
        "127.0.0.1/32, 127.0.0.1, 127.0.0.1, 127.0.0.1",
        "10.0.0.1/31, 10.0.0.0/31, 10.0.0.0, 10.0.0.1",
        "0.0.0.0/0, 0.0.0.0/0, 0.0.0.0, 255.255.255.255",
        "128.0.0.0/1, 128.0.0.0/1, 128.0.0.0, 255.255.255.255",
        "::/0, ::/0, ::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db8::1/128, 2001:db8::1, 2001:db8::1, 2001:db8::1",
        "fd20:40::9/48, fd20:40::/48, fd20:40::, fd20:40:0:ffff:ffff:ffff:ffff:ffff",
        "2001:db8::/64, 2001:db8::/64, 2001:db8::, 2001:db8::ffff:ffff:ffff:ffff",
        "2001:db8::/65, 2001:db8::/65, 2001:db8::, 2001:db8::7fff:ffff:ffff:ffff",
        "::ffff:10.0.0.0/104, 10.0.0.0/8, 10.0.0.0, 10.255.255.255",
        "::ffff:10.0.0.1/128, 10.0.0.1, 10.0.0.1, 10.0.0.1"
    })
    void readsBlocks(String typed, String written, String first, String last) {
        Cidr block = Cidr.of(typed);

        assertThat(block).hasToString(written);
        assertThat(block.first()).isEqualTo(IpAddress.of(first));
        assertThat(block.last()).isEqualTo(IpAddress.of(last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "/8", "10.0.0.0/08", "10.0.0.0/8/8",
                "10.0.0.0/8 ", "10.0.0.0/+8", "10.0.0/8", "10.0.0.0/255.0.0.0", "::/129", "::/064",
                "010.0.0.0/8", "::1%eth0/64", "::ffff:10.0.0.0/95", "::ffff:10.0.0.0/129", "host/24"
            })
    void refusesEverythingElse(String typed) {
        assertThat(Cidr.parse(typed)).isEmpty();
    }

    @Test
    void tellsHostBits() {
        assertThat(Cidr.writtenWithHostBits("10.20.3.7/16")).isTrue();
        assertThat(Cidr.writtenWithHostBits("fd20:40::9/48")).isTrue();
        assertThat(Cidr.writtenWithHostBits("::ffff:10.0.0.1/104")).isTrue();
        assertThat(Cidr.writtenWithHostBits("10.20.0.0/16")).isFalse();
        assertThat(Cidr.writtenWithHostBits("10.20.3.7")).isFalse();
        assertThat(Cidr.writtenWithHostBits("10.20.3.7/32")).isFalse();
        assertThat(Cidr.writtenWithHostBits("10.20.3.7/99")).isFalse();
    }

    @Test
    void containsItsBoundsAndNothingBeyond() {
        Cidr block = Cidr.of("10.20.0.0/16");

        assertThat(block.contains(IpAddress.of("10.20.0.0"))).isTrue();
        assertThat(block.contains(IpAddress.of("10.20.255.255"))).isTrue();
        assertThat(block.contains(IpAddress.of("10.19.255.255"))).isFalse();
        assertThat(block.contains(IpAddress.of("10.21.0.0"))).isFalse();
        assertThat(block.contains(Cidr.of("10.20.4.0/24"))).isTrue();
        assertThat(Cidr.of("10.20.4.0/24").contains(block)).isFalse();
    }

    @Test
    void keepsTheFamiliesApart() {
        assertThat(Cidr.of("::/0").contains(IpAddress.of("10.0.0.1"))).isFalse();
        assertThat(Cidr.of("0.0.0.0/0").contains(IpAddress.of("::1"))).isFalse();
        assertThat(Cidr.of("::/0").contains(IpAddress.of("::ffff:10.0.0.1"))).isFalse();
    }

    @Test
    void hasNoPrefixBeyondItsAddress() {
        assertThatThrownBy(() -> new Cidr(IpAddress.of("10.0.0.0"), 33))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/33 is not a prefix: expected 0 to 32");
    }
}
