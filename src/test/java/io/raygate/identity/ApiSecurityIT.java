package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.vocabulary.ApiKey;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.Secret;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of the REST interface, tried over a real connection with controllers of the test. */
@ApplicationModuleTest(
        mode = BootstrapMode.DIRECT_DEPENDENCIES,
        verifyAutomatically = false,
        webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "raygate.identity.wrong-tokens-per-address=3")
class ApiSecurityIT {

    @Autowired Household household;
    @Autowired PeopleService people;
    @Autowired ApiTokens tokens;
    @Autowired MutableClock clock;
    @LocalServerPort int port;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void twoPeople() {
        clock.advance(Duration.ofHours(1));
        household.empty();
        household.add("ada", Role.ADMINISTRATOR);
        household.add("olga", Role.OPERATOR);
        household.enter("ada");
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, 200, 200, 200",
        "OPERATOR,      200, 200, 403",
        "VIEWER,        200, 403, 403"
    })
    void opensTheLocksTheRoleOfTheTokenOpens(Role role, int lobby, int workshop, int vault) {
        String token = bearer(tokens.make("t", role, Duration.ofDays(1)));

        assertThat(get("/api/test/lobby", token).statusCode()).isEqualTo(lobby);
        assertThat(post("/api/test/workshop", token).statusCode()).isEqualTo(workshop);
        assertThat(get("/api/test/vault", token).statusCode()).isEqualTo(vault);
    }

    @Test
    void saysWhoCalls() {
        String token = bearer(tokens.make("t", Role.VIEWER, Duration.ofDays(1)));

        assertThat(get("/api/test/lobby", token).body()).isEqualTo("ada Viewer 127.0.0.1");
    }

    @Test
    void judgesTheNextRequestByTheRoleOfNow() {
        household.enter("olga");
        String token = bearer(tokens.make("t", Role.OPERATOR, Duration.ofDays(1)));
        household.enter("ada");
        assertThat(post("/api/test/workshop", token).statusCode()).isEqualTo(200);

        people.changeRole("olga", Role.VIEWER);
        assertThat(post("/api/test/workshop", token).statusCode()).isEqualTo(403);
        people.deactivate("olga");
        assertThat(get("/api/test/lobby", token).statusCode()).isEqualTo(401);
    }

    @Test
    void answersWithAProblemAndNeverWithARedirectOrASession() {
        HttpResponse<String> nobody = get("/api/test/lobby", "");

        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(nobody.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"raygate\"");
        assertThat(nobody.headers().firstValue("Location")).isEmpty();
        assertThat(nobody.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(nobody.body())
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"Send"
                                + " an API token as Authorization: Bearer rg_api_…; make one on your"
                                + " profile page.\"}");

        String viewer = bearer(tokens.make("t", Role.VIEWER, Duration.ofDays(1)));
        HttpResponse<String> notAllowed = get("/api/test/vault", viewer);
        assertThat(notAllowed.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(notAllowed.body()).contains("\"status\":403");
        assertThat(notAllowed.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer rg_api_",
                "Bearer rg_api_00000000000000000000000000000000000000",
                "Bearer rg_sec_00000000000000000000000000000000000000",
                "Basic YWRhOmNvcnJlY3QgaG9yc2UgYmF0dGVyeQ==",
                "Token abc"
            })
    void takesNothingElse(String authorization) {
        assertThat(get("/api/test/lobby", authorization).statusCode()).isEqualTo(401);
    }

    @Test
    void countsASessionOfTheConsoleForNothing() throws Exception {
        var signIn =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "username=ada&password=correct+horse+battery"))
                        .build();
        assertThat(client.send(signIn, BodyHandlers.ofString()).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).doesNotContain("error"));

        assertThat(get("/api/test/lobby", "").statusCode()).isEqualTo(401);
    }

    @Test
    void slowsWrongTokensDownButNotARightOneBesideThem() {
        String right = bearer(tokens.make("t", Role.VIEWER, Duration.ofDays(1)));
        assertThat(get("/api/test/lobby", right).statusCode()).isEqualTo(200);
        for (int i = 0; i < 3; i++) {
            assertThat(get("/api/test/lobby", invented()).statusCode()).isEqualTo(401);
        }

        HttpResponse<String> slowed = get("/api/test/lobby", invented());

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).contains("31");
        assertThat(slowed.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(get("/api/test/lobby", right).statusCode()).isEqualTo(200);
    }

    private static String invented() {
        return bearer(ApiKey.newApiToken(new SecureRandom()));
    }

    private static String bearer(Secret token) {
        return "Bearer " + token.reveal();
    }

    private HttpResponse<String> get(String path, String authorization) {
        return send(HttpRequest.newBuilder(uri(path)), authorization);
    }

    private HttpResponse<String> post(String path, String authorization) {
        return send(HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.noBody()), authorization);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String authorization) {
        try {
            return client.send(
                    authorization.isEmpty()
                            ? request.build()
                            : request.header("Authorization", authorization).build(),
                    BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Three doors behind REST. */
    static class Room {

        @AdministratorsOnly
        public String vault() {
            return "";
        }

        @OperatorsAndUp
        public String workshop() {
            return "";
        }

        @SignedIn
        public String lobby() {
            return "";
        }
    }

    /** A way to each. */
    @RestController
    static class Ways {

        private final Room room;
        private final CurrentActor who;

        Ways(Room room, CurrentActor who) {
            this.room = room;
            this.who = who;
        }

        @GetMapping("/api/test/lobby")
        String lobby() {
            var actor = who.get();
            return room.lobby()
                    + actor.name()
                    + " "
                    + actor.role().orElseThrow().title()
                    + " "
                    + actor.from().orElseThrow();
        }

        @PostMapping("/api/test/workshop")
        String workshop() {
            return room.workshop();
        }

        @GetMapping("/api/test/vault")
        String vault() {
            return room.vault();
        }
    }

    @TestConfiguration
    @Import({Household.class, Room.class, Ways.class})
    static class Surroundings {

        @Bean
        @Primary
        MutableClock testClock() {
            return new MutableClock();
        }
    }
}
