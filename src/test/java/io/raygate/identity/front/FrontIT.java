package io.raygate.identity.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** By which names the console answers, behind a proxy on this machine, and where it does not. */
@ApplicationModuleTest(
        mode = BootstrapMode.DIRECT_DEPENDENCIES,
        verifyAutomatically = false,
        webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "raygate.console.extra-hosts=Console.example.com",
            "raygate.certificates.names=ray.example.com,10.20.0.17",
            "server.forward-headers-strategy=native"
        })
class FrontIT {

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost:8080",
                "127.0.0.1",
                "127.0.0.1:1234",
                "192.0.2.7",
                "[::1]:8080",
                "console.example.com",
                "CONSOLE.EXAMPLE.COM:443",
                "ray.example.com"
            })
    void answersToItsNamesAndToAddresses(String host) throws IOException {
        assertThat(get("/styles.css", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "console.example.com.",
                "0.0.0.0",
                "[::]:8080",
                "2130706433",
                "0x7f.1"
            })
    void turnsAwayWhoeverCallsItByAnotherName(String host) throws IOException {
        for (String path :
                new String[] {"/login", "/", "/api/v1/applications", "/styles.css", "/error"}) {
            assertThat(get(path, "Host: " + host))
                    .as(path)
                    .startsWith("HTTP/1.1 421")
                    .contains(" is not a name of this console: expected its address, localhost,")
                    .doesNotContain("Set-Cookie");
        }
    }

    @Test
    void goesByTheNameThatABelievedProxyForwards() throws IOException {
        assertThat(get("/styles.css", "Host: inside", "X-Forwarded-Host: console.example.com"))
                .startsWith("HTTP/1.1 200");
        assertThat(get("/styles.css", "Host: localhost", "X-Forwarded-Host: evil.example"))
                .startsWith("HTTP/1.1 421")
                .contains("evil.example is not a name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/error",
                "/error?a=b",
                "/?v-r=debug",
                "/?v-r=hilla",
                "/?v-r=%64ebug",
                "/login?v-r=debug"
            })
    void saysThatNothingIsThereWhereOnlyItselfGoes(String path) throws IOException {
        assertThat(get(path, "Host: localhost"))
                .startsWith("HTTP/1.1 404")
                .contains("No access")
                .contains("Content-Security-Policy: ")
                .doesNotContain("999");
    }

    private String get(String path, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request =
                    "GET %s HTTP/1.1\r\n%s\r\nConnection: close\r\nAccept: text/html\r\n\r\n"
                            .formatted(path, String.join("\r\n", headers));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
