package io.raygate.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.identity.EndpointHosts;
import io.raygate.identity.MutableClock;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** The doors of the console, tried over a real connection. */
@ApplicationModuleTest(
        mode = BootstrapMode.DIRECT_DEPENDENCIES,
        verifyAutomatically = false,
        webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "raygate.setup.admin-name=ada",
            "raygate.setup.admin-password=correct horse battery",
            "raygate.identity.session-idle=17m",
            "raygate.identity.failures-per-account=3"
        })
class WebSecurityIT {

    private static final String PASSWORD = "correct horse battery";
    private static final Map<String, String> ADA = Map.of("username", "ada", "password", PASSWORD);

    @Autowired MutableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired Sessions sessions;
    @LocalServerPort int port;

    private Browser browser;

    @BeforeEach
    void open() {
        clock.advance(Duration.ofHours(1));
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/setup",
                "/",
                "/no/such/page",
                "/styles.css",
                "/assets/mark.svg",
                "/actuator/health",
                "/actuator/env",
                "/VAADIN/no-such-file.js",
                "/error"
            })
    void sendsItsHeadersWithEveryAnswer(String path) {
        var headers = browser.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void runsOnlyTheScriptsOfThisAnswer() {
        HttpResponse<String> first = browser.get("/login");
        String policy = first.headers().firstValue("Content-Security-Policy").orElseThrow();
        String nonce = policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");

        assertThat(policy)
                .contains("script-src 'nonce-" + nonce + "' 'strict-dynamic' 'unsafe-eval';")
                .doesNotContain("script-src 'self'");
        assertThat(first.body().split("<script", -1)).hasSizeGreaterThan(2);
        assertThat(first.body().replace("nonce=\"" + nonce + "\"", "trusted"))
                .doesNotContainPattern("<script(?![^>]*trusted)");
        assertThat(browser.get("/login").headers().firstValue("Content-Security-Policy"))
                .isNotEqualTo(first.headers().firstValue("Content-Security-Policy"));
    }

    @Test
    void letsFormsGoToTheConsoleAndToEndpointsOnly() {
        assertThat(browser.get("/login").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .contains(
                                                "form-action 'self' http://ray.example.test:*"
                                                        + " https://ray.example.test:*;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/applications",
                "/no/such/page",
                "/actuator",
                "/actuator/env",
                "/index.html",
                "/login/../applications",
                "/VAADIN/../application.yaml",
                "/h2-console"
            })
    void sendsStrangersToTheSignIn(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isIn(302, 400, 404);
        if (answer.statusCode() == 302) {
            assertThat(Browser.target(answer)).contains("/login");
        }
        assertThat(answer.body()).doesNotContain("raygate:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.html", "/no/such/file"})
    void leadsAnAdministratorToTheConsoleWhereAnAddressLeadsNowhere(String path) {
        browser.signIn("ada", PASSWORD);

        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.body()).contains("id=\"outlet\"").doesNotContain("raygate:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/heapdump"})
    void deniesEvenAnAdministratorWhatNobodyAllowed(String path) {
        browser.signIn("ada", PASSWORD);

        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>No access</h1>").doesNotContain("xception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/styles.css", "/assets/mark.svg", "/actuator/health", "/aura/aura.css"})
    void showsStrangersWhatTheSignInNeeds(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void signsInWhoKnowsThePasswordAndLeadsOn() {
        browser.get("/applications/pa-7k2m9xq4/whitelist");

        HttpResponse<String> answer = browser.signIn("ada", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.target(answer)).contains("/applications/pa-7k2m9xq4/whitelist?continue");
    }

    @Test
    void givesTheSessionANewNameAtSignIn() {
        browser.get("/login");
        String before = browser.sessionCookie().orElseThrow().getValue();

        browser.signIn("ada", PASSWORD);

        assertThat(browser.sessionCookie().orElseThrow().getValue()).isNotEqualTo(before);
    }

    @Test
    void keepsTheSessionCookieFromScriptsAndOtherSites() {
        List<String> cookies = browser.get("/login").headers().allValues("Set-Cookie");

        assertThat(cookies)
                .singleElement()
                .asString()
                .startsWith("raygate_console=")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void answersAWrongPairWithOneMessageAndKeepsNoPassword() {
        HttpResponse<String> answer = browser.signIn("ada", "wrong horse battery");

        assertThat(Browser.target(answer)).contains("/login?error");
        assertThat(sessions.attributes(browser.sessionCookie().orElseThrow().getValue()))
                .contains("Username or password is wrong.")
                .doesNotContain("wrong horse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/?v-r=uidl&v-uiId=0", "/VAADIN/push?v-r=push"})
    void takesNoLongBodyFromAStranger(String path) {
        browser.get("/login");
        Map<String, String> tooLong = Map.of("username", "a".repeat(StrangersInBrief.MOST));

        assertThat(browser.post(path, tooLong).statusCode()).isEqualTo(413);
        assertThat(browser.post(path, Map.of("username", "a".repeat(1000))).statusCode())
                .isNotEqualTo(413);
    }

    @Test
    void takesALongerBodyFromWhoIsSignedIn() {
        browser.signIn("ada", PASSWORD);

        HttpResponse<String> answer =
                browser.post(
                        "/?v-r=uidl&v-uiId=0",
                        Map.of("list", "a".repeat(2 * StrangersInBrief.MOST)));

        assertThat(answer.statusCode()).isNotEqualTo(413);
    }

    @Test
    void saysWhenToTryAgain() {
        for (int i = 0; i < 3; i++) {
            browser.signIn("eve", "wrong horse battery");
        }

        HttpResponse<String> answer = browser.signIn("eve", PASSWORD);

        assertThat(Browser.target(answer)).contains("/login?error");
        assertThat(sessions.attributes(browser.sessionCookie().orElseThrow().getValue()))
                .contains("Too many failed sign-ins. Try again in 31 s.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: http://127.0.0.1:18000",
                "Origin: https://evil.example",
                "Origin: null"
            })
    void takesNoSignInFromAnotherSitesPage(String header) {
        HttpResponse<String> forged = browser.post("/login", ADA, header.split(": "));

        assertThat(Browser.target(forged)).contains("/login");
        assertThat(Browser.target(browser.get("/no/such/file"))).contains("/login");
    }

    @Test
    void takesASignInFromItsOwnPage() {
        assertThat(Browser.target(browser.post("/login", ADA, "Sec-Fetch-Site", "same-origin")))
                .contains("/");
        assertThat(
                        Browser.target(
                                browser.post("/login", ADA, "Origin", "http://127.0.0.1:" + port)))
                .contains("/");
    }

    @Test
    void believesNobodyAboutWhereTheyComeFrom() {
        Map<String, String> wrong = Map.of("username", "mallory", "password", "wrong");

        browser.post("/login", wrong, "X-Forwarded-For", "203.0.113.9");

        assertThat(
                        jdbc.sql("select distinct from_address from audit_entry")
                                .query(String.class)
                                .list())
                .doesNotContain("203.0.113.9")
                .contains("127.0.0.1");
    }

    @Test
    void endsASessionAfterTwelveHoursHoweverBusy() {
        browser.signIn("ada", PASSWORD);
        assertThat(browser.get("/no/such/file").statusCode()).isNotEqualTo(302);

        clock.advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(browser.get("/no/such/file").statusCode()).isNotEqualTo(302);
        clock.advance(Duration.ofSeconds(1));

        assertThat(Browser.target(browser.get("/no/such/file"))).contains("/login");
    }

    @Test
    void endsAnIdleSessionWhenTold() {
        browser.signIn("ada", PASSWORD);

        assertThat(sessions.idleTimes()).containsOnly(17 * 60);
    }

    @Test
    void endsTheSessionAtSignOut() {
        browser.signIn("ada", PASSWORD);

        assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        browser.post("/logout", Map.of("_csrf", browser.csrf()));

        assertThat(Browser.target(browser.get("/no/such/file"))).contains("/login");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit_entry where action = 'identity.signed-out'")
                                .query(Long.class)
                                .single())
                .isPositive();
    }

    /** What the server keeps about its visitors. */
    static class Sessions implements HttpSessionListener {

        private final Set<HttpSession> open = ConcurrentHashMap.newKeySet();

        @Override
        public void sessionCreated(HttpSessionEvent event) {
            open.add(event.getSession());
        }

        @Override
        public void sessionDestroyed(HttpSessionEvent event) {
            open.remove(event.getSession());
        }

        List<Integer> idleTimes() {
            return open.stream().map(HttpSession::getMaxInactiveInterval).toList();
        }

        String attributes(String id) {
            var session = open.stream().filter(s -> s.getId().equals(id)).findFirst().orElseThrow();
            var values = new StringBuilder();
            session.getAttributeNames()
                    .asIterator()
                    .forEachRemaining(
                            name -> values.append(session.getAttribute(name)).append('\n'));
            return values.toString();
        }
    }

    @TestConfiguration
    static class Surroundings {

        @Bean
        @Primary
        MutableClock testClock() {
            return new MutableClock();
        }

        @Bean
        Sessions sessions() {
            return new Sessions();
        }

        @Bean
        EndpointHosts endpoints() {
            return () -> List.of("ray.example.test");
        }
    }
}
