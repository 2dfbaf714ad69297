package io.raygate.journey;

import static io.raygate.journey.FrontDoor.headers;
import static io.raygate.journey.FrontDoor.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.journey.RayCli.Outcome;
import io.raygate.runtime.local.RealRay;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * From nothing to a first job through the front door, as a person would do it: one console, one
 * real Chromium, one real Ray, each step standing on the one before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstJobIT {

    private static final String PASSWORD = "correct horse battery staple";
    private static final Duration LAUNCH = Duration.ofMinutes(8);
    private static final String PRINT = "import ray; ray.init(); print('answer', 6 * 7)";
    private static final String TICK = "for i in $(seq 600); do echo tick $$ $i; sleep 1; done";

    @TempDir static Path folder;

    private final RayCli cli = new RayCli(RealRay.install().folder().resolve("bin"));
    private Console console;
    private Browser browser;
    private URI page = URI.create("about:blank");
    private FrontDoor door = new FrontDoor(URI.create("about:blank"), cli);
    private String accessKey = "";
    private String anonymousKey = "";

    @BeforeAll
    void start() {
        console = Console.startIn(folder, RealRay.properties());
        browser = Browser.open(Path.of("target", "pictures"));
    }

    @AfterAll
    void stop() {
        browser.close();
        console.close();
    }

    @Test
    @Order(1)
    void theTerminalsLinkMakesTheFirstAdministratorOnce() {
        URI link = console.setupLink();

        browser.visit(link);
        browser.type("Username", "ada");
        browser.type("Password", PASSWORD);
        browser.press("Create administrator");
        signIn();

        browser.see("No applications yet");
        browser.visit(link);
        browser.see("Applications");
        assertThat(browser.shows("Create the first administrator")).isFalse();
    }

    @Test
    @Order(2)
    void creatingAnApplicationIsWatchedLiveUntilItIsActivated() {
        browser.press("Create application");
        browser.type("Name", "first");
        browser.type("Object store memory", "100 MiB");
        browser.press("Create application");

        browser.see("Creation");
        page = browser.address();
        browser.visit(console.url("applications"));
        browser.see("Creating");
        browser.see("Activated", LAUNCH);
        browser.picture("list");
        browser.visit(page);
        browser.see("Application Connection");
        door = new FrontDoor(URI.create("http://" + addressOfDashboard()), cli);
    }

    @Test
    @Order(3)
    void theCreatorSeesTheCredentialsOnce() {
        browser.press("Show credentials");
        browser.type("Your password", PASSWORD);
        browser.press("Show once");
        accessKey = revealed("access key", "rg_sec_\\w+");
        anonymousKey = revealed("anonymous key", "rg_anon_\\w+");
        browser.press("I have copied them");

        await().untilAsserted(
                        () ->
                                assertThat(browser.text())
                                        .doesNotContain(accessKey, "Show credentials"));
    }

    @Test
    @Order(4)
    void theTopologyIsDrawnFromTheLiveCluster() {
        browser.see("Head");
        browser.see("1 CPU", Duration.ofSeconds(40));
        browser.picture("basic-information");
    }

    @Test
    @Order(5)
    void openDashboardSignsInWithoutAPassword() {
        Set<String> windows = browser.windows();

        browser.press("Open dashboard");

        browser.newestWindow(windows);
        browser.see("Cluster", Duration.ofSeconds(40));
        assertThat(browser.title()).contains("Ray Dashboard");
        assertThat(browser.address().getAuthority()).isEqualTo(door.endpoint().getAuthority());
        browser.picture("ray-dashboard");
        browser.backTo(windows);
    }

    @Test
    @Order(6)
    void aStrangerIsRefusedLetInAndCutOff() throws IOException {
        Caller stranger = new Caller("127.0.0.2");
        String key = "Authorization: Bearer " + accessKey;
        URI version = door.at("/api/version");
        assertThat(stranger.get(version, key))
                .startsWith("HTTP/1.1 403")
                .contains("127.0.0.2 is not on the whitelist of");

        browser.visit(URI.create(page + "/whitelist"));
        browser.press("Add Whitelist");
        browser.type("Group name", "neighbour");
        browser.type("IP addresses and CIDR blocks", "127.0.0.2");
        browser.press("Add group");
        browser.see("neighbour saved");
        browser.picture("whitelist");

        assertThat(stranger.get(version, key)).startsWith("HTTP/1.1 200").contains("ray_version");
        try (Socket connection = stranger.getAndStay(version, key)) {
            assertThat(connection.getInputStream().read()).isEqualTo('H');
            remove("neighbour");
            assertThat(readToEnd(connection)).isTrue();
        }
        assertThat(stranger.get(version, key)).startsWith("HTTP/1.1 403");
    }

    @Test
    @Order(7)
    void aJobNeedsACredential() {
        Outcome without = door.submit(Map.of(), "echo", "hello");

        assertThat(without.code()).isNotZero();
        assertThat(without.output()).contains("job token or").contains("access key");
    }

    @Test
    @Order(8)
    void theAccessKeyRunsAJobAndStreamsItsLog() {
        Outcome job = door.submit(headers(accessKey), "python", "-c", PRINT);

        assertThat(job.output()).contains("answer 42").contains("succeeded");
        assertThat(job.code()).isZero();
    }

    @Test
    @Order(9)
    void aJobTokenRunsAJob() {
        browser.visit(URI.create(page + "/configure"));
        browser.see("secret.jwt.serviceKey");
        browser.picture("configure");
        assertThat(browser.text()).doesNotContain(accessKey);
        browser.visit(page);
        browser.press("Job token");
        browser.press("Mint job token");
        String token = shown("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        browser.press("Close");

        Outcome job = door.submit(headers(token), "echo", "by token");

        assertThat(job.output()).contains("by token").contains("succeeded");
    }

    @Test
    @Order(10)
    void theOtherCommandsOfRayWorkWithTheAccessKey() {
        assertThat(door.listNodes(token(accessKey)).output()).contains("ALIVE");
        assertThat(door.serveStatus(token(accessKey)).code()).isZero();
    }

    @Test
    @Order(11)
    void theAnonymousKeyLooksAndDoesNotSubmit() {
        Outcome job = door.submit(headers(anonymousKey), "echo", "anonymous");
        Caller friend = new Caller("127.0.0.1");

        assertThat(job.code()).isNotZero();
        assertThat(friend.get(door.at("/api/jobs/"), bearer(anonymousKey)))
                .startsWith("HTTP/1.1 200");
        assertThat(friend.get(door.at("/nodes"), bearer(anonymousKey))).startsWith("HTTP/1.1 403");
    }

    @Test
    @Order(12)
    void theLogOfARunningJobIsFollowed() {
        Outcome submitted = door.submitAndLeave(headers(accessKey), "survivor", "sh", "-c", TICK);
        assertThat(submitted.code()).as(submitted.output()).isZero();

        Process following = door.followLogs(token(accessKey), "survivor");
        try {
            String soon = "tick \\d+ " + (1 + ticks(lastTick()));
            String later = "tick \\d+ " + (3 + ticks(lastTick()));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () ->
                                    assertThat(cli.outputOf(following))
                                            .containsPattern(soon)
                                            .containsPattern(later));
            assertThat(following.isAlive()).isTrue();
        } finally {
            following.destroy();
        }
    }

    @Test
    @Order(13)
    void thePublicEndpointRunsAJobOverTls() throws IOException {
        browser.visit(page);
        browser.press("Request a public endpoint for Dashboard");
        browser.press("Request public endpoint");
        browser.see("CA certificate");
        browser.picture("public-endpoint");
        FrontDoor outside = new FrontDoor(URI.create("https://" + publicAddress()), cli);
        Map<String, String> trusting = new HashMap<>(headers(accessKey));
        Path authority = downloadedCa();
        String ca = authority.toString();
        trusting.putAll(Map.of("REQUESTS_CA_BUNDLE", ca, "SSL_CERT_FILE", ca));

        Outcome job = outside.submit(trusting, "python", "-c", PRINT);

        assertThat(job.output()).contains("answer 42").contains("succeeded");
        assertThat(outside.submit(headers(accessKey), "echo", "hello").output())
                .contains("CERTIFICATE_VERIFY_FAILED");
        assertThat(TlsCaller.trusting(authority).shakesHandsTwice(outside.endpoint())).isFalse();
        browser.press("Release the public endpoint of Dashboard");
        browser.pressStarting("Release");
        browser.see("Its port is free again");
        assertThat(new Caller("127.0.0.1").get(outside.at("/"))).startsWith("no answer");
    }

    private Path downloadedCa() throws IOException {
        String answer = new Caller("127.0.0.1").get(console.url("ca.pem"));
        Path file = folder.resolve("raygate-ca.pem");
        return Files.writeString(file, answer.substring(answer.indexOf("-----BEGIN")));
    }

    private String publicAddress() {
        return shown("127\\.0\\.0\\.1:\\d+ public").replace(" public", "");
    }

    @Test
    @Order(14)
    void aRunningJobSurvivesAKilledConsole() {
        String before = lastTick();

        console.kill9();
        console.startAgain();

        assertThat(new Caller("127.0.0.2").get(door.at("/api/version"))).startsWith("HTTP/1.1 403");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            String now = lastTick();
                            assertThat(pid(now)).isEqualTo(pid(before));
                            assertThat(ticks(now)).isGreaterThan(ticks(before));
                        });
        browser.visit(console.url("login"));
        signIn();
        browser.visit(page);
        browser.see("Activated");
    }

    @Test
    @Order(15)
    void aKilledRayIsNoticedAndStartedAgain() {
        Box.of(page).killRay();

        browser.see("Restarting", Duration.ofSeconds(15));
        browser.see("Activated", LAUNCH);
    }

    @Test
    @Order(16)
    void aStoppedApplicationAnswers503AndStartsAgain() {
        browser.press("More actions");
        browser.press("Stop");
        browser.pressStarting("Stop");
        browser.see("Stopped", Duration.ofMinutes(1));
        assertThat(new Caller("127.0.0.1").get(door.at("/api/version")))
                .startsWith("HTTP/1.1 503")
                .contains("stopped");

        browser.press("Start");
        browser.see("Activated", LAUNCH);
    }

    @Test
    @Order(17)
    void deletingAsksForTheNameAndClosesTheDoor() {
        browser.press("More actions");
        browser.press("Delete");
        browser.type("Type first to confirm", "first");
        browser.press("Delete first");

        browser.see("No applications yet", Duration.ofMinutes(1));
        assertThat(new Caller("127.0.0.1").get(door.at("/"))).startsWith("no answer");
    }

    private void signIn() {
        browser.see("Sign in");
        browser.type("Username", "ada");
        browser.type("Password", PASSWORD);
        browser.press("Sign in");
        browser.see("Applications");
    }

    private void remove(String group) {
        browser.press("More for " + group);
        browser.press("Remove");
        browser.pressStarting("Remove");
        browser.see(group + " removed");
    }

    private String addressOfDashboard() {
        Matcher address = Pattern.compile("127\\.0\\.0\\.1:\\d+").matcher(browser.text());
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private String revealed(String what, String form) {
        browser.press("Show " + what);
        return shown(form);
    }

    /** Waits until the page shows something of this form. */
    private String shown(String form) {
        Pattern pattern = Pattern.compile(form);
        return await().until(
                        () -> pattern.matcher(browser.text()).results().findFirst(),
                        found -> found.isPresent())
                .orElseThrow()
                .group();
    }

    private String lastTick() {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                door.logs(token(accessKey), "survivor")
                                        .output()
                                        .lines()
                                        .filter(line -> line.startsWith("tick "))
                                        .reduce("", (earlier, later) -> later),
                        line -> !line.isEmpty());
    }

    /** Whether the other side ended the connection within its read time-out. */
    private static boolean readToEnd(Socket connection) {
        try {
            connection.getInputStream().readAllBytes();
            return true;
        } catch (IOException cut) {
            return !(cut instanceof SocketTimeoutException);
        }
    }

    private static String pid(String tick) {
        return tick.split(" ")[1];
    }

    private static int ticks(String tick) {
        return Integer.parseInt(tick.split(" ")[2]);
    }

    private static String bearer(String credential) {
        return "Authorization: Bearer " + credential;
    }
}
