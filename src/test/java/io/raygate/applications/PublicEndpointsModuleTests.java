package io.raygate.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.applications.endpoints.NoPortFree;
import io.raygate.applications.spi.Exposure.Level;
import io.raygate.gateway.traffic.InMemoryTraffic;
import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Revision;
import io.raygate.vocabulary.ServiceName;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;

@CatalogueTest
@TestPropertySource(properties = "raygate.endpoints.public-ports=18901-18902")
class PublicEndpointsModuleTests {

    private static final ServiceName DASHBOARD = ServiceName.DASHBOARD;
    private static final ServiceName JUPYTER = ServiceName.JUPYTER;

    @Autowired PublicEndpoints endpoints;
    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired PolicyRevisions revisions;
    @Autowired InMemoryTraffic traffic;
    @Autowired KnownExposure exposure;
    @Autowired EmptyCatalogue catalogue;
    @Autowired JdbcClient jdbc;

    private ApplicationId id = new ApplicationId("pa-00000000");

    @BeforeEach
    void createOne() {
        catalogue.restore();
        id = applications.create(Wishes.named("ranking"));
        statuses.report(id, Status.ACTIVATED, null);
    }

    @AfterEach
    void forget() {
        exposure.is(Level.THIS_HOST_ONLY);
        traffic.forgetsEverything();
    }

    @Test
    void givesAnAddressAndAPortOverTls() {
        Endpoint opened = endpoints.request(id, DASHBOARD, "");

        assertThat(opened.url()).isEqualTo("https://127.77.18.1:18901");
        assertThat(opened.secure()).isTrue();
        assertThat(applications.get(id).endpoint(DASHBOARD, NetType.PUBLIC)).contains(opened);
        assertThat(applications.get(id).endpoint(DASHBOARD, NetType.PRIVATE))
                .get()
                .satisfies(other -> assertThat(other.secure()).isFalse());
    }

    @Test
    void saysThatTheNetworkChanges() {
        endpoints.request(id, DASHBOARD, "");
        assertThat(applications.get(id).status()).isEqualTo(Status.NET_CREATING);

        statuses.report(id, Status.ACTIVATED, null);
        endpoints.release(id, DASHBOARD, "");
        assertThat(applications.get(id).status()).isEqualTo(Status.NET_DELETING);
    }

    @Test
    void comesIntoForceAsANewRevision() {
        Revision before = revisions.saved();

        endpoints.request(id, JUPYTER, "");

        assertThat(revisions.saved().isAfter(before)).isTrue();
    }

    @Test
    void leavesAStoppedApplicationStopped() {
        statuses.report(id, Status.STOPPING, null);
        statuses.report(id, Status.STOPPED, null);

        endpoints.request(id, JUPYTER, "");

        assertThat(applications.get(id).status()).isEqualTo(Status.STOPPED);
        assertThat(applications.get(id).endpoint(JUPYTER, NetType.PUBLIC)).isPresent();
    }

    @Test
    void hasNoneToGiveWhileTheApplicationIsBusy() {
        statuses.report(id, Status.RESTARTING, null);

        assertThatThrownBy(() -> endpoints.request(id, DASHBOARD, ""))
                .isInstanceOf(PublicEndpointRefused.class)
                .hasMessageContaining("Restarting");
    }

    @Test
    void takesOneAwayWhateverTheApplicationIsDoing() {
        endpoints.request(id, DASHBOARD, "");
        statuses.report(id, Status.ACTIVATED, null);
        statuses.report(id, Status.RESTARTING, null);

        endpoints.release(id, DASHBOARD, "");

        assertThat(applications.get(id).endpoint(DASHBOARD, NetType.PUBLIC)).isEmpty();
        assertThat(applications.get(id).status()).isEqualTo(Status.RESTARTING);
    }

    @Test
    void givesAFreedPortToTheNext() {
        endpoints.request(id, DASHBOARD, "");
        statuses.report(id, Status.ACTIVATED, null);
        endpoints.release(id, DASHBOARD, "");
        statuses.report(id, Status.ACTIVATED, null);

        assertThat(endpoints.request(id, JUPYTER, "").port().number()).isEqualTo(18901);
    }

    @Test
    void hasOnlyOneForAService() {
        endpoints.request(id, DASHBOARD, "");
        statuses.report(id, Status.ACTIVATED, null);

        assertThatThrownBy(() -> endpoints.request(id, DASHBOARD, ""))
                .isInstanceOf(PublicEndpointRefused.class)
                .hasMessageContaining("https://127.77.18.1:18901");
        assertThatThrownBy(() -> endpoints.release(id, JUPYTER, ""))
                .isInstanceOf(PublicEndpointRefused.class);
    }

    @Test
    void saysWhenEveryPortIsTaken() {
        endpoints.request(id, DASHBOARD, "");
        statuses.report(id, Status.ACTIVATED, null);
        endpoints.request(id, JUPYTER, "");
        ApplicationId other = applications.create(Wishes.named("search"));
        statuses.report(other, Status.ACTIVATED, null);

        assertThatThrownBy(() -> endpoints.request(other, DASHBOARD, ""))
                .isInstanceOf(NoPortFree.class)
                .hasMessageContaining("18901-18902")
                .hasMessageContaining("raygate.endpoints.public-ports");
        assertThat(applications.get(other).status()).isEqualTo(Status.ACTIVATED);
    }

    @Test
    void doesWithoutTlsOnlyForWhoeverTypesTheName() {
        assertThatThrownBy(() -> endpoints.requestInTheClear(id, DASHBOARD, "rank"))
                .isInstanceOf(NameNotRepeated.class)
                .hasMessageContaining("“rank”");

        assertThat(endpoints.requestInTheClear(id, DASHBOARD, "ranking").url())
                .isEqualTo("http://127.77.18.1:18901");
        assertThat(auditTrail()).contains("http://127.77.18.1:18901, in the clear without TLS");
    }

    @Test
    void writesWhoRequestedAndReleasedWhat() {
        endpoints.request(id, DASHBOARD, "");
        endpoints.release(id, DASHBOARD, "");

        assertThat(auditTrail()).contains("https://127.77.18.1:18901");
        assertThat(
                        jdbc.sql(
                                        "select action from audit_entry where application = ?"
                                                + " and action like 'endpoint.%' order by id")
                                .param(id.value())
                                .query(String.class)
                                .list())
                .containsExactly("endpoint.requested", "endpoint.released");
    }

    @Test
    void cutsNobodyWithoutTheTypedName() {
        Endpoint opened = endpoints.request(id, DASHBOARD, "");
        traffic.connects(opened.id(), "203.0.113.9", "GET /api/jobs/");

        assertThatThrownBy(() -> endpoints.release(id, DASHBOARD, ""))
                .isInstanceOf(NameNotRepeated.class);
        assertThat(endpoints.risks(id, DASHBOARD).openConnections()).isEqualTo(1);
        assertThat(endpoints.risks(id, JUPYTER).openConnections()).isZero();

        endpoints.release(id, DASHBOARD, "ranking");
        assertThat(applications.get(id).endpoint(DASHBOARD, NetType.PUBLIC)).isEmpty();
    }

    @Test
    void doesNotAskForTheNameWhereOnlyThePrivateEndpointIsInUse() {
        endpoints.request(id, DASHBOARD, "");
        traffic.connects(EndpointId.privateDashboard(id), "10.0.0.1", "GET /");

        endpoints.release(id, DASHBOARD, "");

        assertThat(applications.get(id).endpoint(DASHBOARD, NetType.PUBLIC)).isEmpty();
    }

    @Test
    void letsNoOperatorOpenAnApplicationToTheWorld() {
        exposure.is(Level.OPEN_INSIDE);

        assertThatThrownBy(() -> endpoints.request(id, DASHBOARD, "ranking"))
                .isInstanceOf(PublicEndpointRefused.class)
                .hasMessageContaining("administrator");
    }

    @Test
    @WithMockUser(roles = "ADMINISTRATOR")
    void opensAnApplicationToTheWorldForAnAdministratorWhoTypesTheName() {
        exposure.is(Level.OPEN_INSIDE);

        assertThatThrownBy(() -> endpoints.request(id, DASHBOARD, ""))
                .isInstanceOf(NameNotRepeated.class);
        assertThat(endpoints.request(id, DASHBOARD, "ranking").secure()).isTrue();
    }

    @Test
    void isNothingForViewers() {
        var viewer = new TestingAuthenticationToken("vera", "", "ROLE_VIEWER");
        SecurityContextHolder.getContext().setAuthentication(viewer);

        assertThatThrownBy(() -> endpoints.request(id, DASHBOARD, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> endpoints.requestInTheClear(id, DASHBOARD, "ranking"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> endpoints.release(id, DASHBOARD, ""))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<String> auditTrail() {
        return jdbc
                .sql("select value_after from audit_entry where application = ?")
                .param(id.value())
                .query(String.class)
                .stream()
                .<String>map(java.util.Objects::requireNonNull)
                .toList();
    }
}
