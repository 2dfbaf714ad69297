package io.raygate.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThisMachineOnlyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/",
                "http://raygate.localhost/",
                "https://127.0.0.1:8443/",
                "http://[::1]:8080/"
            })
    void isLoopbackByNameAndByAddress(String address) {
        assertThat(ThisMachineOnly.is(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://console.acme.example/",
                "http://10.20.0.17:8080/",
                "https://localhost.acme.example/",
                "http://[fd00::7]/",
                "/",
                "no address"
            })
    void isNothingElse(String address) {
        assertThat(ThisMachineOnly.is(address)).isFalse();
    }
}
