package io.raygate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8265,http://127.0.0.1:8265,127.0.0.1:8265",
        "' HTTP://Ray.Lan:8265/ ',http://ray.lan:8265,ray.lan:8265",
        "https://ray.lan,https://ray.lan,ray.lan",
        "https://ray.lan.:443,https://ray.lan,ray.lan",
        "http://ray.lan:443,http://ray.lan:443,ray.lan:443",
        "http://[::1]:8265,http://[::1]:8265,[::1]:8265",
        "http://[::ffff:10.0.0.5]:80,http://10.0.0.5,10.0.0.5",
    })
    void readsWhatItIs(String typed, String text, String authority) {
        WebAddress address = WebAddress.of(typed);

        assertThat(address).hasToString(text);
        assertThat(address.authority()).isEqualTo(authority);
        assertThat(WebAddress.of(address.toString())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ray",
                "127.0.0.1:8265",
                "localhost:8265",
                "ftp://ray.lan",
                "file:///etc/passwd",
                "http://",
                "http://:8265",
                "http://ray lan:8265",
                "http://ray.lan:0",
                "http://ray.lan:99999",
                "http://ray.lan:8265/dashboard",
                "http://2130706433:8265",
                "http://0x7f000001:8265",
                "http://0177.0.0.1:8265",
                "http://127.1:8265",
                "http://10.0.0.256",
                "http://[fe80::1%25eth0]:8265",
                "http://ray.lan:8265\r\nX: y",
            })
    void refusesWhatIsNoAddress(String typed) {
        assertThatThrownBy(() -> WebAddress.of(typed))
                .isInstanceOf(WebAddress.NotAWebAddress.class)
                .hasMessageStartingWith("“");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8888/lab?token=open-sesame",
                "http://ada:open-sesame@ray.lan:8265",
                "http://open-sesame@ray.lan:8265",
            })
    void doesNotRepeatWhatMayBeASecret(String typed) {
        assertThatThrownBy(() -> WebAddress.of(typed))
                .hasMessageNotContaining("open-sesame")
                .hasMessageContaining("is not an address Raygate can use");
    }

    @Test
    void saysWhatToUseWhereAPathOrATokenWasPasted() {
        assertThatThrownBy(() -> WebAddress.of("http://127.0.0.1:8888/lab"))
                .hasMessage(
                        "“http://127.0.0.1:8888/lab” is not an address Raygate can use. Use the"
                                + " address without a path, http://127.0.0.1:8888.");
        assertThatThrownBy(() -> WebAddress.of("http://127.0.0.1:8888/?token=x"))
                .hasMessageEndingWith(
                        "Use http://127.0.0.1:8888 alone; a token goes into its own field.");
    }
}
