package io.raygate.applications;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.runtime.RayRuntime;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.ServiceName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@CatalogueTest
@TestPropertySource(
        properties = {
            "raygate.endpoints.private-address=127.77.18.3",
            "raygate.endpoints.advertised-private-host=Ray.Acme.example",
            "raygate.endpoints.extra-hosts=jobs.acme.example,10.0.0.7"
        })
class GuardedApplicationsModuleTests {

    @Autowired ApplicationService applications;
    @Autowired GuardedApplications guarded;
    @Autowired RayRuntime runtime;
    @Autowired TransactionTemplate transaction;
    @Autowired EmptyCatalogue catalogue;

    @BeforeEach
    void startEmpty() {
        catalogue.restore();
    }

    @Test
    void knowsTheDoorTheNamesAndTheWayToTheCluster() {
        ApplicationId id = applications.create(Wishes.named("ranking"));

        assertThat(guarded.all())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.details()).isEqualTo(applications.get(id));
                            assertThat(each.details().endpoints().getFirst().url())
                                    .startsWith("http://Ray.Acme.example:18");
                            assertThat(each.hostNames())
                                    .containsExactlyInAnyOrder(
                                            "ray.acme.example", "jobs.acme.example", "localhost");
                            assertThat(each.upstreams())
                                    .containsEntry(
                                            ServiceName.DASHBOARD,
                                            runtime.reach(id, ServiceName.DASHBOARD));
                        });
    }

    @Test
    void seesWhatTheTransactionHasNotCommittedYet() {
        ApplicationId id = applications.create(Wishes.named("ranking"));

        Status within =
                transaction.execute(
                        open -> {
                            applications.operate(id, Operation.CANCEL);
                            return guarded.all().getFirst().details().status();
                        });

        assertThat(within).isEqualTo(Status.DELETING);
    }

    @Test
    @WithAnonymousUser
    void asksNoRole() {
        assertThat(guarded.all()).isEmpty();
    }
}
