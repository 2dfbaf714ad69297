package io.raygate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffLimitsTests {

    @ParameterizedTest
    @CsvSource({
        "169.254.169.254,an address at which a cloud hands out its machines' credentials",
        "100.100.100.200,an address at which a cloud hands out its machines' credentials",
        "fd00:ec2::254,an address at which a cloud hands out its machines' credentials",
        "169.254.1.1,a link-local address",
        "fe80::1,a link-local address",
        "febf::1,a link-local address",
        "0.0.0.0,no address of one machine",
        "0.1.2.3,no address of one machine",
        "::,no address of one machine",
        "224.0.0.1,a multicast address",
        "239.255.255.255,a multicast address",
        "ff02::1,a multicast address",
        "255.255.255.255,a reserved address",
        "::127.0.0.1,an IPv6 address that stands for an IPv4 one",
        "::ffff:0:a9fe:a9fe,an IPv6 address that stands for an IPv4 one",
        "64:ff9b::a9fe:a9fe,an IPv6 address that stands for an IPv4 one",
        "2002:a9fe:a9fe::1,an IPv6 address that stands for an IPv4 one",
    })
    void staysAwayFrom(String address, String reason) {
        assertThat(OffLimits.reason(IpAddress.of(address))).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "::1",
                "10.0.0.5",
                "192.168.1.1",
                "172.16.0.1",
                "8.8.8.8",
                "fd00::1",
                "2a00::1"
            })
    void lets(String address) {
        assertThat(OffLimits.reason(IpAddress.of(address))).isEmpty();
    }

    /** The mapped form of an IPv4 address is that address. */
    @ParameterizedTest
    @ValueSource(strings = {"::ffff:169.254.169.254", "::ffff:0.0.0.0"})
    void isNotFooledByMappedAddresses(String address) {
        assertThat(OffLimits.reason(IpAddress.of(address))).isPresent();
    }
}
