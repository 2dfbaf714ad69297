package io.raygate.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.runtime.InMemoryRuntime;
import io.raygate.runtime.ServiceAnswer;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import io.raygate.vocabulary.TeamId;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@CatalogueTest
@Import(AttachingRoom.class)
@WithMockUser(username = "ada", roles = "ADMINISTRATOR")
class AttachmentModuleTests {

    private static final String RAY = "http://ray.lan:8265";
    private static final String JUPYTER = "http://ray.lan:8888";

    @Autowired AttachmentService attachments;
    @Autowired ApplicationService applications;
    @Autowired GuardedApplications guarded;
    @Autowired InMemoryRuntime runtime;
    @Autowired GivenNames names;
    @Autowired KeptTokens tokens;
    @Autowired EmptyCatalogue catalogue;

    @BeforeEach
    void aRayIsThere() {
        catalogue.restore();
        runtime.forgetsEverything();
        names.know("ray.lan", "10.1.2.3");
        runtime.answers(RAY, new ServiceAnswer.Fits("2.60.0"));
        runtime.answers(JUPYTER, new ServiceAnswer.Fits("2.20.0"));
    }

    private static NewAttachment.Services services(String ray, String jupyter) {
        return new NewAttachment.Services(
                ray, Optional.of(Secret.of("ray-token")), jupyter, Optional.empty(), "");
    }

    private ApplicationId attach(String name) {
        return attachments.attach(
                new NewAttachment(name, "", TeamId.DEFAULT, services(RAY, JUPYTER)));
    }

    private static void assertRefused(Runnable act, String field, String message) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).contains(field))
                .hasMessageContaining(message);
    }

    @Test
    void standsInFrontOfWhatIsThereAtOnceAndPinsItsAddress() {
        ApplicationId id = attach("search");

        ApplicationDetails saved = applications.get(id);
        assertThat(saved.kind()).isEqualTo(Kind.ATTACHED);
        assertThat(saved.status()).isEqualTo(Status.ACTIVATED);
        assertThat(saved.settings().rayVersion()).isEqualTo("2.60.0");
        assertThat(saved.attachment().orElseThrow().dashboard().ip())
                .isEqualTo(IpAddress.of("10.1.2.3"));
        assertThat(saved.endpoint(ServiceName.DASHBOARD, NetType.PRIVATE)).isPresent();
        assertThat(saved.endpoint(ServiceName.JUPYTER, NetType.PRIVATE)).isPresent();
        assertThat(tokens.of(id)).containsOnlyKeys(ServiceName.DASHBOARD);
    }

    @Test
    void hasNoJupyterEndpointWithoutJupyter() {
        ApplicationId id =
                attachments.attach(
                        new NewAttachment("search", "", TeamId.DEFAULT, services(RAY, " ")));

        assertThat(applications.get(id).endpoint(ServiceName.JUPYTER, NetType.PRIVATE)).isEmpty();
    }

    @Test
    void goesOnToThePinnedAddressWhateverTheNameStandsForLater() {
        ApplicationId id = attach("search");
        int lookups = names.lookups();

        names.know("ray.lan", "169.254.169.254");

        assertThat(upstream(id)).isEqualTo(new InetSocketAddress("10.1.2.3", 8265));
        assertThat(names.lookups()).isEqualTo(lookups);
    }

    private @Nullable Object upstream(ApplicationId id) {
        return guarded.all().stream()
                .filter(each -> each.details().id().equals(id))
                .findFirst()
                .orElseThrow()
                .upstreams()
                .get(ServiceName.DASHBOARD);
    }

    @ParameterizedTest
    @CsvSource({
        "169.254.169.254,hands out its machines' credentials",
        "169.254.7.7,a link-local address",
        "fe80::1,a link-local address",
        "0.0.0.0,no address of one machine",
        "224.1.1.1,a multicast address",
    })
    void refusesANameThatStandsForAPlaceOffLimitsAmongOthers(String ip, String reason) {
        names.know("ray.lan", "10.1.2.3", ip);

        assertRefused(() -> attach("search"), "dashboardUrl", reason);
        assertThat(runtime.asked()).isEmpty();
        assertNothingSaved();
    }

    private void assertNothingSaved() {
        assertThat(applications.page(ApplicationQuery.ALL, Pageable.unpaged())).isEmpty();
    }

    @Test
    void refusesRaygatesOwnDoorsAndLeavesADoorThatBecomesOne() {
        ApplicationId first = applications.create(Wishes.named("first"));
        int own =
                applications
                        .get(first)
                        .endpoint(ServiceName.DASHBOARD, NetType.PRIVATE)
                        .orElseThrow()
                        .port()
                        .number();

        String door = "http://127.0.0.1:" + own;
        runtime.answers(door, new ServiceAnswer.Fits("2.60.0"));

        assertRefused(
                () ->
                        attachments.attach(
                                new NewAttachment("loop", "", TeamId.DEFAULT, services(door, ""))),
                "dashboardUrl",
                "an endpoint of Raygate's own");
        assertRefused(
                () ->
                        attachments.examine(
                                ServiceName.DASHBOARD,
                                "http://localhost:8080",
                                Optional.empty(),
                                ""),
                "dashboardUrl",
                "localhost");
        assertRefused(
                () ->
                        attachments.examine(
                                ServiceName.DASHBOARD,
                                "http://127.0.0.1:8080",
                                Optional.empty(),
                                ""),
                "dashboardUrl",
                "Raygate's own console");
    }

    @Test
    void leadsNowhereOnceARaygateDoorIsWhereRayWas() {
        int next = nextPort();
        String place = "http://127.0.0.1:" + next;
        runtime.answers(place, new ServiceAnswer.Fits("2.60.0"));
        // The attachment itself takes the two lowest ports; the third is the next one's.
        ApplicationId id =
                attachments.attach(
                        new NewAttachment("search", "", TeamId.DEFAULT, services(place, "")));
        assertThat(upstream(id)).isEqualTo(new InetSocketAddress("127.0.0.1", next));

        applications.create(Wishes.named("second"));

        assertThat(upstream(id)).isNull();
    }

    /** The port that the next but one endpoint is going to get. */
    private int nextPort() {
        ApplicationId probe = applications.create(Wishes.named("probe"));
        int highest =
                applications.get(probe).endpoints().stream()
                        .mapToInt(door -> door.port().number())
                        .max()
                        .orElseThrow();
        return highest + 2;
    }

    @Test
    void namesTheFieldForEveryKindOfWrong() {
        assertRefused(
                () -> examine("ray.lan:8265"), "dashboardUrl", "“ray.lan:8265” is not an address");
        assertRefused(() -> examine("http://gone.lan"), "dashboardUrl", "“gone.lan” is not known");
        runtime.answers(RAY, new ServiceAnswer.TokenRefused(403));
        assertRefused(() -> examine(RAY), "dashboardToken", RAY + " refuses this token (403)");
        runtime.answers(RAY, new ServiceAnswer.Untrusted("nobody signed it"));
        assertRefused(() -> examine(RAY), "authorities", "not trusted: nobody signed it");
        runtime.answers(
                RAY, new ServiceAnswer.Alien("/api/version gives JSON without ray_version"));
        assertRefused(() -> examine(RAY), "dashboardUrl", "answers, but not as Ray does");
        runtime.answers(RAY, new ServiceAnswer.Silent("connection refused"));
        assertRefused(
                () -> examine(RAY),
                "dashboardUrl",
                RAY + " cannot be reached at 10.1.2.3: connection refused.");
        assertRefused(
                () ->
                        attachments.examine(
                                ServiceName.JUPYTER, RAY, Optional.of(Secret.of("a b")), ""),
                "jupyterToken",
                "no token has");
        assertRefused(
                () ->
                        attachments.examine(
                                ServiceName.DASHBOARD,
                                "https://ray.lan",
                                Optional.empty(),
                                "-----BEGIN CERTIFICATE-----\nnonsense"),
                "authorities",
                "is no certificate in PEM");
    }

    private void examine(String url) {
        attachments.examine(ServiceName.DASHBOARD, url, Optional.of(Secret.of("ray-token")), "");
    }

    @Test
    void savesNothingWhenTheSecondServiceIsWrong() {
        runtime.answers(JUPYTER, new ServiceAnswer.TokenRefused(401));

        assertRefused(() -> attach("search"), "jupyterToken", "asks for a token (401)");
        assertNothingSaved();
    }

    @Test
    void refusesANameTakenAndARayThatIsAttachedAlready() {
        attach("search");

        assertRefused(() -> attach("again"), "dashboardUrl", "is attached already, as “search”");
        names.know("other.lan", "10.1.2.4");
        runtime.answers("http://other.lan:8265", new ServiceAnswer.Fits("2.60.0"));
        assertRefused(
                () ->
                        attachments.attach(
                                new NewAttachment(
                                        "Search",
                                        "",
                                        TeamId.DEFAULT,
                                        services("http://other.lan:8265", ""))),
                "name",
                "exists already");
    }

    @Test
    void canBeDetachedAndNothingElse() {
        ApplicationId id = attach("search");

        assertThat(applications.possible(id)).containsExactly(Operation.DELETE);
        assertThatThrownBy(() -> applications.operate(id, Operation.RESTART))
                .hasMessage("Raygate did not start this Ray, so it cannot restart it.");
        assertThatThrownBy(() -> applications.operate(id, Operation.STOP))
                .hasMessage("Raygate did not start this Ray, so it cannot stop it.");
        applications.delete(id, "search", false);
        assertThat(applications.get(id).status()).isEqualTo(Status.DELETING);
    }

    @Test
    void looksNamesUpAgainOnlyWhenAnAdministratorSaysSo() {
        ApplicationId id = attach("search");
        names.know("ray.lan", "10.9.9.9");

        attachments.change(id, services(RAY, ""), applications.get(id).version());

        Attachment changed = applications.get(id).attachment().orElseThrow();
        assertThat(changed.dashboard().ip()).isEqualTo(IpAddress.of("10.9.9.9"));
        assertThat(changed.jupyter()).isEmpty();
        assertThatThrownBy(() -> attachments.change(id, services(RAY, ""), 0))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    @WithMockUser(username = "mara", roles = "OPERATOR")
    void isForAdministratorsOnly() {
        assertThatThrownBy(() -> attach("search")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> examine(RAY)).isInstanceOf(AccessDeniedException.class);
        assertThat(runtime.asked()).isEmpty();
    }
}
