package io.raygate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.raygate.applications.ApplicationService;
import io.raygate.applications.AttachmentService;
import io.raygate.applications.NewAttachment;
import io.raygate.certificates.IssuedCertificates;
import io.raygate.gateway.Gateway;
import io.raygate.journey.ForeignRay;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.runtime.AttachedServices;
import io.raygate.runtime.InMemoryRuntime;
import io.raygate.runtime.RayRuntime;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import io.raygate.vocabulary.TeamId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.test.context.support.WithMockUser;

/**
 * A real Ray that a test started, attached over TCP with its token, and called through the gateway
 * with the real client; in the end it dies in the middle of an answer.
 */
@SpringBootTest(
        classes = {RulesTest.House.class, AttachedRayIT.Doors.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "raygate.endpoints.private-address=127.77.19.5",
            "raygate.endpoints.public-address=127.77.19.5",
            "raygate.attached.health-pause=500ms"
        })
@WithMockUser(username = "mara", roles = "ADMINISTRATOR")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AttachedRayIT {

    private static final String TICK = "for i in $(seq 600); do echo tick $i; sleep 0.2; done";

    /** The real gateway and the real watch over attached clusters; no local ones. */
    @ComponentScan(
            basePackageClasses = Gateway.class,
            basePackages = {"io.raygate.runtime.attached", "io.raygate.deployment"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "io\\.raygate\\..*(Tests?|Tests?\\$.*|IT|IT\\$.*)"))
    static class Doors {

        @Bean(defaultCandidate = false)
        InMemoryRuntime localRuntime() {
            return new InMemoryRuntime();
        }

        @Bean
        IssuedCertificates certificates() {
            return new IssuedCertificates();
        }
    }

    @TempDir static Path folder;

    @Autowired AttachmentService attachments;
    @Autowired ApplicationService applications;
    @Autowired LaunchSecrets secrets;
    @Autowired AttachedServices services;
    @Autowired RayRuntime runtime;

    private ForeignRay ray;
    private ApplicationId application = new ApplicationId("pa-00000000");
    private URI door = URI.create("about:blank");

    @BeforeAll
    void somebodyStartsRay() {
        ray = ForeignRay.startIn(folder);
    }

    @AfterAll
    void somebodyStopsRay() {
        ray.close();
    }

    private NewAttachment wanted(String token) {
        return new NewAttachment(
                "theirs",
                "",
                TeamId.DEFAULT,
                new NewAttachment.Services(
                        ray.url(), Optional.of(Secret.of(token)), "", Optional.empty(), ""));
    }

    @Test
    @Order(1)
    void isRefusedWithAnotherToken() {
        assertThatThrownBy(() -> attachments.attach(wanted("wrong")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.field()).contains("dashboardToken"))
                .hasMessageContaining("refuses this token (403)");
    }

    @Test
    @Order(2)
    void isAttachedAndWatchedWithItsOwn() {
        application = attachments.attach(wanted(ray.token()));
        door =
                URI.create(
                        applications
                                .get(application)
                                .endpoint(ServiceName.DASHBOARD, NetType.PRIVATE)
                                .orElseThrow()
                                .url());

        await().until(() -> services.lastAnswer(application).isPresent());
        assertThat(services.lastAnswer(application).orElseThrow().inWords())
                .isEqualTo("answers as 2.60.0");
        assertThat(runtime.topology(application).orElseThrow().nodes())
                .singleElement()
                .satisfies(node -> assertThat(node.isHead()).isTrue());
    }

    @Test
    @Order(3)
    void asksForTheApplicationsOwnKeyAndNotForRays() throws Exception {
        assertThat(get("/api/jobs/", Optional.empty()).statusCode()).isEqualTo(401);
        assertThat(get("/api/jobs/", Optional.of(ray.token())).statusCode()).isEqualTo(403);
        assertThat(get("/api/jobs/", Optional.of(accessKey())).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void noAnswerTellsRaysToken() throws Exception {
        for (String path :
                new String[] {
                    "/", "/api/version", "/api/jobs/", "/nodes?view=summary", "/nonexistent"
                }) {
            HttpResponse<InputStream> answer = get(path, Optional.of(accessKey()));

            assertThat(answer.headers().toString()).as(path).doesNotContain(ray.token());
            assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                    .as(path)
                    .isNotEmpty()
                    .doesNotContain(ray.token());
        }
    }

    private String accessKey() {
        return secrets.of(application).accessKey().reveal();
    }

    private HttpResponse<InputStream> get(String path, Optional<String> key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(door.resolve(path));
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
    }

    @Test
    @Order(4)
    void runsAJobOfTheRealClientAndFollowsItsLog() {
        ForeignRay.Outcome job =
                ray.client(door, accessKey(), "job", "submit", "--", "echo", "answer", "42");

        assertThat(job.output()).contains("answer 42").contains("succeeded");
        assertThat(job.code()).isZero();
    }

    @Test
    @Order(5)
    void cutsTheClientWhenItDiesInTheMiddleOfAnAnswer() throws Exception {
        ray.client(
                door,
                accessKey(),
                "job",
                "submit",
                "--no-wait",
                "--submission-id",
                "ticking",
                "--",
                "bash",
                "-c",
                TICK);
        Process follower = ray.startClient(door, accessKey(), "job", "logs", "ticking", "--follow");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> ray.outputOf(follower).contains("tick 3"));

        ray.kill();

        await().atMost(Duration.ofSeconds(30)).until(() -> !follower.isAlive());
        assertThat(follower.exitValue()).as(ray.outputOf(follower)).isNotZero();
        HttpResponse<InputStream> next = get("/api/jobs/", Optional.of(accessKey()));
        assertThat(next.statusCode()).isEqualTo(502);
        assertThat(new String(next.body().readAllBytes()))
                .isEqualTo("Application " + application + " cannot be reached.\n");
    }

    @Test
    @Order(6)
    void saysSoOnItsPageAndCanBeDetached() {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> applications.get(application).notRespondingSince().isPresent());

        applications.delete(application, "theirs", false);

        await().pollInSameThread().until(() -> applications.find(application).isEmpty());
    }
}
