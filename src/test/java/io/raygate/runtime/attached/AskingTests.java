package io.raygate.runtime.attached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.raygate.certificates.TestIdentity;
import io.raygate.runtime.ServiceAnswer;
import io.raygate.runtime.ServiceAnswer.Alien;
import io.raygate.runtime.ServiceAnswer.Fits;
import io.raygate.runtime.ServiceAnswer.Silent;
import io.raygate.runtime.ServiceAnswer.TokenRefused;
import io.raygate.runtime.ServiceAnswer.Untrusted;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import io.raygate.vocabulary.WebAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Optional<Secret> TOKEN = Optional.of(Secret.of("ray-token"));

    private final List<StandIn> open = new ArrayList<>();
    private Optional<String> ownDoor = Optional.empty();
    private final Asking asking = new Asking(new PinnedHttp((address, port) -> ownDoor));

    @AfterEach
    void close() {
        open.forEach(StandIn::close);
    }

    private StandIn standIn() {
        return opened(StandIn.plain());
    }

    private StandIn opened(StandIn one) {
        open.add(one);
        return one;
    }

    private ServiceAnswer ray(StandIn at) {
        return asking.ask(ServiceName.DASHBOARD, at.pinned(), TOKEN, PATIENCE);
    }

    @Test
    void knowsRayByItsVersionAndCallsItByItsName() {
        StandIn ray = standIn().isRay().asksFor("X-Ray-Authorization", "Bearer ray-token");
        PinnedAddress called = ray.pinned("ray.lan", Optional.empty());

        assertThat(asking.ask(ServiceName.DASHBOARD, called, TOKEN, PATIENCE))
                .isEqualTo(new Fits("2.60.0"));
        assertThat(ray.asked()).containsExactly("ray.lan:" + ray.port() + " /api/version");
    }

    @Test
    void tellsAWrongTokenFromAMissingOne() {
        StandIn ray = standIn().isRay().asksFor("X-Ray-Authorization", "Bearer another");

        assertThat(ray(ray)).isEqualTo(new TokenRefused(403));
        assertThat(asking.ask(ServiceName.DASHBOARD, ray.pinned(), Optional.empty(), PATIENCE))
                .isEqualTo(new TokenRefused(401));
    }

    @Test
    void isNotTakenInByOtherJson() {
        StandIn other = standIn().says("/api/version", 200, "application/json", "{\"a\":1}");

        assertThat(ray(other)).isEqualTo(new Alien("/api/version gives JSON without ray_version"));
    }

    @Test
    void isNotTakenInByAVersionThatIsNone() {
        StandIn other =
                standIn()
                        .says(
                                "/api/version",
                                200,
                                "application/json",
                                "{\"ray_version\":\"<script>\"}");

        assertThat(ray(other)).isInstanceOf(Alien.class);
    }

    @Test
    void isNotTakenInByAPage() {
        StandIn page = standIn().says("/api/version", 200, "text/html", "<html>");

        assertThat(ray(page)).isEqualTo(new Alien("/api/version gives no JSON but text/html"));
    }

    @Test
    void followsNoRedirect() {
        StandIn target = standIn().isRay();
        StandIn from =
                standIn().says("/api/version", 302, "text/plain", target.url() + "/api/version");

        assertThat(ray(from))
                .isEqualTo(
                        new Alien(
                                "/api/version leads elsewhere (302), and redirects are not"
                                        + " followed"));
        assertThat(target.asked()).isEmpty();
    }

    @Test
    void takesNeitherJupyterForRayNorRayForJupyter() {
        assertThat(ray(standIn().isJupyter()))
                .isEqualTo(new Alien("/api/version gives status 404"));
        assertThat(
                        asking.ask(
                                ServiceName.JUPYTER,
                                standIn().isRay().pinned(),
                                Optional.empty(),
                                PATIENCE))
                .isEqualTo(new Alien("/api gives status 404"));
    }

    @Test
    void knowsJupyterAndWhetherItTakesTheToken() {
        StandIn jupyter = standIn().isJupyter().asksFor("Authorization", "token ray-token");

        assertThat(asking.ask(ServiceName.JUPYTER, jupyter.pinned(), TOKEN, PATIENCE))
                .isEqualTo(new Fits("2.20.0"));
        assertThat(
                        asking.ask(
                                ServiceName.JUPYTER,
                                jupyter.pinned(),
                                Optional.of(Secret.of("wrong")),
                                PATIENCE))
                .isEqualTo(new TokenRefused(403));
    }

    @Test
    void saysThatNothingAnswers() {
        StandIn gone = StandIn.plain();
        PinnedAddress nowhere = gone.pinned();
        gone.close();

        assertThat(asking.ask(ServiceName.DASHBOARD, nowhere, TOKEN, PATIENCE))
                .isEqualTo(new Silent("connection refused"));
    }

    @Test
    void waitsNoLongerThanItWasTold() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            PinnedAddress there =
                    new PinnedAddress(
                            WebAddress.of("http://127.0.0.1:" + mute.getLocalPort()),
                            IpAddress.of("127.0.0.1"),
                            Optional.empty());

            assertThat(asking.ask(ServiceName.DASHBOARD, there, TOKEN, Duration.ofMillis(200)))
                    .isEqualTo(new Silent("no answer in time"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void waitsNoLongerForWhoeverTrickles(String scheme) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ScheduledExecutorService pacer = Executors.newSingleThreadScheduledExecutor()) {
            PinnedAddress there =
                    new PinnedAddress(
                            WebAddress.of(scheme + "://127.0.0.1:" + listener.getLocalPort()),
                            IpAddress.of("127.0.0.1"),
                            Optional.empty());
            // The head of a TLS record, which is no HTTP either, and then byte by byte.
            Thread.startVirtualThread(
                    () -> trickle(listener, pacer, new byte[] {22, 3, 3, 0x40, 0, 2, 0, 0x3f, 0}));

            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () ->
                            assertThat(
                                            asking.ask(
                                                    ServiceName.DASHBOARD,
                                                    there,
                                                    TOKEN,
                                                    Duration.ofMillis(500)))
                                    .isNotInstanceOf(Fits.class));
            pacer.shutdownNow();
        }
    }

    private static void trickle(
            ServerSocket listener, ScheduledExecutorService pacer, byte[] begin) {
        try {
            Socket caller = listener.accept();
            caller.getOutputStream().write(begin);
            pacer.scheduleAtFixedRate(
                    () -> {
                        try {
                            caller.getOutputStream().write(1);
                        } catch (IOException gone) {
                            throw new UncheckedIOException(gone);
                        }
                    },
                    50,
                    50,
                    TimeUnit.MILLISECONDS);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    @Test
    void repeatsOfAStrangersWordsOnlyWhatFitsIntoASentence() {
        StandIn talker = standIn().says("/api/version", 200, "text/" + "x".repeat(9_000), "?");

        assertThat(ray(talker).inWords().length()).isLessThan(300);
    }

    @Test
    void connectsNowhereOffLimitsWhateverWasPinned() {
        PinnedAddress metadata =
                new PinnedAddress(
                        WebAddress.of("http://ray.lan"),
                        IpAddress.of("169.254.169.254"),
                        Optional.empty());

        assertThat(asking.ask(ServiceName.DASHBOARD, metadata, TOKEN, PATIENCE))
                .isInstanceOf(Silent.class)
                .extracting(ServiceAnswer::inWords)
                .asString()
                .contains("169.254.169.254 is an address at which a cloud");
    }

    @Test
    void staysAwayFromADoorThatHasBecomeRaygatesOwn() {
        StandIn door = standIn().isRay();
        ownDoor = Optional.of("an endpoint of Raygate's own");

        assertThat(ray(door)).isEqualTo(new Silent("127.0.0.1 is an endpoint of Raygate's own"));
        assertThat(door.asked()).isEmpty();
    }

    @Test
    void trustsTheAuthorityItWasGivenForTheRightNameOnly() {
        TestIdentity identity = TestIdentity.of("ray.lan");
        StandIn ray = opened(StandIn.secured(identity.context())).isRay();
        Optional<String> authority = Optional.of(identity.authority());

        assertThat(ask(ray.pinned("ray.lan", authority))).isEqualTo(new Fits("2.60.0"));
        assertThat(ask(ray.pinned("ray.lan", Optional.empty())))
                .isEqualTo(new Untrusted("no authority that is trusted has signed it"));
        assertThat(ask(ray.pinned("other.lan", authority)))
                .isInstanceOf(Untrusted.class)
                .extracting(ServiceAnswer::inWords)
                .asString()
                .contains("other.lan");
    }

    @Test
    void saysSoWhereTheSchemeIsTheWrongOne() {
        StandIn secured = opened(StandIn.secured(TestIdentity.of("ray.lan").context()));
        PinnedAddress asPlain =
                new PinnedAddress(
                        WebAddress.of("http://127.0.0.1:" + secured.port()),
                        IpAddress.of("127.0.0.1"),
                        Optional.empty());
        PinnedAddress asSecure =
                new PinnedAddress(
                        WebAddress.of("https://127.0.0.1:" + standIn().port()),
                        IpAddress.of("127.0.0.1"),
                        Optional.empty());

        assertThat(ask(asPlain).inWords()).contains("it does not speak HTTP, perhaps https");
        assertThat(
                        asking.ask(ServiceName.DASHBOARD, asSecure, TOKEN, Duration.ofMillis(500))
                                .inWords())
                .contains("perhaps http");
    }

    private ServiceAnswer ask(PinnedAddress at) {
        return asking.ask(ServiceName.DASHBOARD, at, TOKEN, PATIENCE);
    }
}
