package io.raygate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Endpoint;
import io.raygate.applications.GuardedApplication;
import io.raygate.applications.RaySettings;
import io.raygate.applications.Status;
import io.raygate.applications.Wishes;
import io.raygate.gateway.Admission;
import io.raygate.gateway.Credentials;
import io.raygate.gateway.DoorTransport;
import io.raygate.gateway.Guard;
import io.raygate.gateway.Target;
import io.raygate.parameters.launch.ApplicationSecrets;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import io.raygate.vocabulary.TeamId;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardedDoorsTests {

    private static final ApplicationId ID = new ApplicationId("pa-7k2m9xq4");
    private static final EndpointId DASHBOARD = EndpointId.privateDashboard(ID);
    private static final EndpointId JUPYTER =
            new EndpointId(ID, ServiceName.JUPYTER, NetType.PRIVATE);
    private static final SocketAddress RAY = InetSocketAddress.createUnresolved("ray", 8265);
    private static final ApplicationSecrets KEYS =
            new ApplicationSecrets(
                    "ray-admin",
                    Secret.of("password"),
                    Secret.of("jupyter"),
                    true,
                    Secret.of("jwt"),
                    Secret.of("access"),
                    Secret.of("anonymous"),
                    Secret.of("ray-token"),
                    Secret.of("jupyter-upstream"));

    @Test
    void leadsToTheServiceWithItsOwnTokenWhileTheApplicationRuns() {
        Guard guard = guard(DASHBOARD, Status.ACTIVATED, "2.60.0");

        assertThat(guard.target())
                .isEqualTo(new Target.Upstream(RAY, Secret.of("ray-token"), true));
        assertThat(guard.hostNames()).containsExactly("localhost");
    }

    @Test
    void knowsThatOldRayCannotRedact() {
        assertThat(guard(DASHBOARD, Status.ACTIVATED, "2.58.0").target())
                .isEqualTo(new Target.Upstream(RAY, Secret.of("ray-token"), false));
    }

    @Test
    void asksEachServiceItsOwnCredentialsAndProfilesForNobody() {
        assertThat(guard(DASHBOARD, Status.ACTIVATED, "2.60.0").credentials())
                .isEqualTo(
                        new Credentials.Dashboard(
                                "ray-admin",
                                Secret.of("password"),
                                true,
                                Secret.of("jwt"),
                                Secret.of("access"),
                                Secret.of("anonymous"),
                                false));
        assertThat(guard(JUPYTER, Status.ACTIVATED, "2.60.0").credentials())
                .isEqualTo(new Credentials.Jupyter(Secret.of("jupyter")));
    }

    @Test
    void leadsNowhereWhenTheRuntimeDoesNotSayWhere() {
        assertThat(guard(JUPYTER, Status.ACTIVATED, "2.60.0").target())
                .isEqualTo(new Target.Unavailable("not reachable"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ACTIVATED", "NET_CREATING", "NET_DELETING", "NET_MODIFYING"})
    void leadsNowhereWhileTheApplicationDoesNotRun(Status status) {
        assertThat(guard(DASHBOARD, status, "2.60.0").target())
                .isInstanceOf(Target.Unavailable.class);
    }

    private static Guard guard(EndpointId door, Status status, String rayVersion) {
        var application =
                new GuardedApplication(
                        details(status, rayVersion),
                        Map.of(ServiceName.DASHBOARD, RAY),
                        Set.of("localhost"));
        Map<EndpointId, Guard> guards =
                new GuardedDoors(
                                application,
                                Admission.NOBODY,
                                KEYS,
                                endpoint -> DoorTransport.PLAIN)
                        .guards();
        return Optional.ofNullable(guards.get(door)).orElseThrow();
    }

    private static ApplicationDetails details(Status status, String rayVersion) {
        RaySettings like = Wishes.SETTINGS;
        var settings =
                new RaySettings(
                        rayVersion,
                        like.cpus(),
                        like.gpus(),
                        like.objectStoreMemory(),
                        like.memoryLimit(),
                        like.packages());
        return new ApplicationDetails(
                ID,
                "ranking",
                "",
                TeamId.DEFAULT,
                settings,
                true,
                status,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                List.of(endpoint(DASHBOARD, 18000), endpoint(JUPYTER, 18001)),
                Instant.EPOCH,
                "mara",
                Instant.EPOCH,
                Optional.empty(),
                0);
    }

    private static Endpoint endpoint(EndpointId id, int port) {
        return new Endpoint(id, IpAddress.of("127.0.0.1"), new Port(port), "127.0.0.1", false);
    }
}
