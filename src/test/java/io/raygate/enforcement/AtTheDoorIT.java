package io.raygate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.Endpoint;
import io.raygate.applications.Wishes;
import io.raygate.certificates.IssuedCertificates;
import io.raygate.gateway.Gateway;
import io.raygate.runtime.InMemoryRuntime;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.ServiceName;
import io.raygate.whitelist.GroupDraft;
import io.raygate.whitelist.WhitelistService;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.test.context.support.WithMockUser;

/** A save, as somebody at the door sees it: real rules, real gateway, real sockets. */
@SpringBootTest(
        classes = {RulesTest.House.class, AtTheDoorIT.Doors.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "raygate.endpoints.private-address=127.77.19.2")
@WithMockUser(username = "mara", roles = "ADMINISTRATOR")
class AtTheDoorIT {

    private static final String STRANGER = "127.0.0.2";
    private static final int WITHIN_A_SECOND = 1000;

    /** The real gateway in front of a runtime in memory. */
    @ComponentScan(basePackageClasses = Gateway.class)
    static class Doors {

        @Bean
        IssuedCertificates certificates() {
            return new IssuedCertificates();
        }

        @Bean
        InMemoryRuntime runtime() {
            return new InMemoryRuntime();
        }
    }

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired WhitelistService whitelists;

    private ApplicationId application;
    private Endpoint door;

    @BeforeEach
    void createAnApplication() {
        application = applications.create(Wishes.named("app-" + UUID.randomUUID()));
        door =
                applications
                        .get(application)
                        .endpoint(ServiceName.DASHBOARD, NetType.PRIVATE)
                        .orElseThrow();
    }

    @Test
    void letsAStrangerInAsSoonAsTheSaveReturns() throws IOException {
        assertThat(askFrom(STRANGER))
                .startsWith("HTTP/1.1 403")
                .contains("127.0.0.2 is not on the whitelist of ", application.value());

        allowTheStranger();

        assertThat(askFrom(STRANGER)).startsWith("HTTP/1.1 ").doesNotContain("whitelist");
    }

    @Test
    void cutsTheConnectionsOfAStrangerAndNobodyElses() throws IOException {
        allowTheStranger();
        try (Socket theirs = connectFrom(STRANGER);
                Socket ours = connectFrom("127.0.0.1")) {
            ask(theirs);
            ask(ours);

            whitelists.remove(application, "stranger", 0);

            assertThat(isCut(theirs)).isTrue();
            assertThat(ask(ours)).startsWith("HTTP/1.1 ").doesNotContain("whitelist");
        }
        assertThat(askFrom(STRANGER)).startsWith("HTTP/1.1 403");
    }

    @Test
    void answers503WhileTheApplicationIsBeingCreated() throws IOException {
        assertThat(askFrom("127.0.0.1")).startsWith("HTTP/1.1 503").contains("being created");
    }

    @Test
    void closesTheDoorOfAnApplicationThatIsGone() {
        statuses.removed(application);

        assertThatThrownBy(() -> connectFrom("127.0.0.1").close())
                .isInstanceOf(ConnectException.class);
    }

    private void allowTheStranger() {
        whitelists.save(
                application, GroupDraft.added("stranger", List.of(Cidr.of(STRANGER)), ""), false);
    }

    private String askFrom(String address) throws IOException {
        try (Socket socket = connectFrom(address)) {
            return ask(socket);
        }
    }

    private Socket connectFrom(String address) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        socket.setSoTimeout(10 * WITHIN_A_SECOND);
        socket.connect(new InetSocketAddress(door.address().toInetAddress(), door.port().number()));
        return socket;
    }

    /** One request and its answer, on a connection that stays open. */
    private String ask(Socket socket) throws IOException {
        String request =
                "GET /api/version HTTP/1.1\r\nHost: %s:%s\r\n\r\n"
                        .formatted(door.address(), door.port());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        byte[] answer = new byte[8192];
        int length = socket.getInputStream().read(answer);
        return new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8);
    }

    private static boolean isCut(Socket socket) throws IOException {
        socket.setSoTimeout(WITHIN_A_SECOND);
        InputStream in = socket.getInputStream();
        try {
            return in.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }
}
