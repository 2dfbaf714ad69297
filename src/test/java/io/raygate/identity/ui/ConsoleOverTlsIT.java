package io.raygate.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.storage.DataDirectory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** The one line of configuration that puts the console behind TLS. */
@ApplicationModuleTest(
        mode = BootstrapMode.DIRECT_DEPENDENCIES,
        extraIncludes = {"certificates", "storage"},
        verifyAutomatically = false,
        webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "server.ssl.bundle=raygate")
class ConsoleOverTlsIT {

    @Autowired DataDirectory data;
    @LocalServerPort int port;

    @Test
    void isTrustedByWhoTrustsTheInstallation() throws Exception {
        HttpResponse<String> answer = get("https://localhost:" + port + "/login");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("Secure");
    }

    private HttpResponse<String> get(String url) throws Exception {
        Path authority = data.resolve("authority", "certificate.pem");
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "authority", PemContent.load(authority).getCertificates().getFirst());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (var client = HttpClient.newBuilder().sslContext(context).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html").build(),
                    BodyHandlers.ofString());
        }
    }
}
