package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

class ConsoleAddressTests {

    private final ServerProperties server = new ServerProperties();

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,    http://localhost:8080",
        "0.0.0.0,      http://localhost:8080",
        "192.0.2.7,    http://192.0.2.7:8080",
        "2001:db8::7,  http://[2001:db8:0:0:0:0:0:7]:8080"
    })
    void isWhereABrowserOnThisMachineFindsTheConsole(String address, String url)
            throws UnknownHostException {
        server.setAddress(InetAddress.getByName(address));

        assertThat(ConsoleAddress.url(server, 8080)).isEqualTo(url);
    }

    @Test
    void saysWhetherTheConsoleSpeaksTls() {
        server.setSsl(new Ssl());

        assertThat(ConsoleAddress.url(server, 8443)).isEqualTo("https://localhost:8443");
    }

    @Test
    void leadsBelowTheContextPath() {
        server.getServlet().setContextPath("/raygate");

        assertThat(ConsoleAddress.url(server, 8080)).isEqualTo("http://localhost:8080/raygate");
    }
}
