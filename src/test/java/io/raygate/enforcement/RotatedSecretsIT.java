package io.raygate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.Endpoint;
import io.raygate.applications.Status;
import io.raygate.applications.Wishes;
import io.raygate.certificates.EndpointCertificates;
import io.raygate.certificates.IssuedCertificates;
import io.raygate.gateway.Gateway;
import io.raygate.gateway.credential.Tokens;
import io.raygate.parameters.ParameterService;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.launch.ApplicationSecrets;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.runtime.InMemoryRuntime;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.ServiceName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.test.context.support.WithMockUser;

/** A new secret, as those feel it who came in with the old one: real rules, gateway and sockets. */
@SpringBootTest(
        classes = {RulesTest.House.class, RotatedSecretsIT.Doors.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "raygate.endpoints.private-address=127.77.19.3")
@WithMockUser(username = "mara", roles = "ADMINISTRATOR")
class RotatedSecretsIT {

    private static final int WITHIN_A_SECOND = 1000;

    /** The real gateway in front of a server that streams for ever. */
    @ComponentScan(basePackageClasses = Gateway.class)
    static class Doors {

        @Bean
        EndpointCertificates certificates() {
            return new IssuedCertificates();
        }

        @Bean(destroyMethod = "close")
        Stream stream() throws IOException {
            return new Stream();
        }

        @Bean
        InMemoryRuntime runtime(Stream stream) {
            return new InMemoryRuntime() {
                @Override
                public SocketAddress reach(ApplicationId application, ServiceName service) {
                    return stream.server.getLocalSocketAddress();
                }
            };
        }
    }

    /** Answers the head and a first chunk, and then keeps the connection open. */
    static final class Stream {

        private final ServerSocket server =
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

        Stream() throws IOException {
            Thread.ofVirtual().start(this::accept);
        }

        private void accept() {
            try {
                while (true) {
                    Socket caller = server.accept();
                    Thread.ofVirtual().start(() -> answer(caller));
                }
            } catch (IOException closed) {
                // The test is over.
            }
        }

        private static void answer(Socket caller) {
            try (caller) {
                InputStream in = caller.getInputStream();
                in.read(new byte[8192]);
                caller.getOutputStream()
                        .write(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                caller.getOutputStream().flush();
                while (in.read() >= 0) {
                    // Until the gateway hangs up.
                }
            } catch (IOException cut) {
                // As it should be.
            }
        }

        void close() throws IOException {
            server.close();
        }
    }

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired ParameterService parameters;
    @Autowired LaunchSecrets secrets;

    private ApplicationId application = new ApplicationId("pa-00000000");
    private final Map<String, Socket> callers = new LinkedHashMap<>();

    @BeforeEach
    void everybodyListensToAStream() throws IOException {
        application = applications.create(Wishes.named("app-" + UUID.randomUUID()));
        statuses.report(application, Status.ACTIVATED, null);
        ApplicationSecrets keys = secrets.of(application);
        String account = keys.dashboardUsername() + ":" + keys.dashboardPassword().reveal();
        callers.put("account", listen("Basic " + base64(account)));
        callers.put("access key", listen("Bearer " + keys.accessKey().reveal()));
        callers.put("anonymous key", listen("Bearer " + keys.anonymousKey().reveal()));
        callers.put("job token", listen("Bearer " + jobToken(keys)));
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket caller : callers.values()) {
            caller.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DASHBOARD_PASSWORD, account",
        "ACCESS_KEY, access key",
        "ANONYMOUS_KEY, anonymous key",
        "JWT_SECRET, job token"
    })
    void cutsWhatTheOldValueOpenedAndNothingElse(ParameterName secret, String cut)
            throws IOException {
        parameters.regenerate(application, secret);

        for (Map.Entry<String, Socket> caller : callers.entrySet()) {
            assertThat(isCut(caller.getValue()))
                    .as(caller.getKey())
                    .isEqualTo(caller.getKey().equals(cut));
        }
        assertThat(applications.get(application).status()).isEqualTo(Status.ACTIVATED);
    }

    @Test
    void opensWithTheNewValueAtOnce() throws IOException {
        String old = secrets.of(application).accessKey().reveal();
        parameters.regenerate(application, ParameterName.ACCESS_KEY);
        String now = secrets.of(application).accessKey().reveal();

        assertThat(ask("Bearer " + now)).startsWith("HTTP/1.1 200");
        assertThat(ask("Bearer " + old))
                .startsWith("HTTP/1.1 403")
                .contains("it was replaced")
                .doesNotContain(old);
    }

    private String jobToken(ApplicationSecrets keys) {
        return Tokens.of(application, keys.jwtSecret().reveal(), Instant.now().plusSeconds(600));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String ask(String authorization) throws IOException {
        try (Socket caller = connect()) {
            return answer(caller, authorization);
        }
    }

    private Socket listen(String authorization) throws IOException {
        Socket caller = connect();
        assertThat(answer(caller, authorization)).startsWith("HTTP/1.1 200");
        return caller;
    }

    private Socket connect() {
        Endpoint door =
                applications
                        .get(application)
                        .endpoint(ServiceName.DASHBOARD, NetType.PRIVATE)
                        .orElseThrow();
        try {
            Socket caller =
                    new Socket(
                            door.address().toInetAddress(),
                            door.port().number(),
                            InetAddress.getByName("127.0.0.1"),
                            0);
            caller.setSoTimeout(10 * WITHIN_A_SECOND);
            return caller;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String answer(Socket caller, String authorization) throws IOException {
        String request =
                "GET /api/cluster_status HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: %s\r\n\r\n"
                        .formatted(authorization);
        caller.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        byte[] some = new byte[8192];
        while (!answer.toString().contains("first")) {
            int length = caller.getInputStream().read(some);
            if (length < 0
                    || answer.append(new String(some, 0, length, StandardCharsets.UTF_8))
                            .toString()
                            .startsWith("HTTP/1.1 4")) {
                break;
            }
        }
        return answer.toString();
    }

    private static boolean isCut(Socket caller) throws IOException {
        caller.setSoTimeout(WITHIN_A_SECOND);
        byte[] rest = new byte[64];
        try {
            return caller.getInputStream().read(rest) < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }
}
