package io.raygate.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.applications.endpoints.NoPortFree;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people at once; there are four ports to be had, two for each application. */
@CatalogueTest
@TestPropertySource(
        properties = {
            "raygate.endpoints.private-address=127.77.18.2",
            "raygate.endpoints.private-ports=18000-18003"
        })
class RacesModuleTests {

    @Autowired ApplicationService applications;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired EmptyCatalogue catalogue;

    @BeforeEach
    void startEmpty() {
        catalogue.restore();
    }

    @Test
    void givesAContestedNameToOne() throws Exception {
        List<Refusal> refusals =
                bothAtOnce(
                        () -> applications.create(Wishes.named("ranking")),
                        () -> applications.create(Wishes.named("RANKING")));

        assertThat(refusals).singleElement().isInstanceOf(ApplicationNameTaken.class);
        assertThat(applications.count(ApplicationQuery.ALL)).isOne();
    }

    @Test
    void givesPeopleWhoCreateAtOncePortsOfTheirOwn() throws Exception {
        List<Refusal> refusals =
                bothAtOnce(
                        () -> applications.create(Wishes.named("ranking")),
                        () -> applications.create(Wishes.named("search")));

        assertThat(refusals).isEmpty();
        assertThat(ports())
                .containsExactlyInAnyOrder(
                        new Port(18000), new Port(18001), new Port(18002), new Port(18003));
    }

    @Test
    void givesTheLastPortsToOne() throws Exception {
        applications.create(Wishes.named("first"));

        List<Refusal> refusals =
                bothAtOnce(
                        () -> applications.create(Wishes.named("ranking")),
                        () -> applications.create(Wishes.named("search")));

        assertThat(refusals)
                .singleElement()
                .isInstanceOf(NoPortFree.class)
                .satisfies(
                        refusal ->
                                assertThat(refusal)
                                        .hasMessageStartingWith(
                                                "No port of 18000-18003 on 127.77.18.2 is free:"
                                                        + " 4 belong to endpoints of first, "));
        assertThat(applications.count(ApplicationQuery.ALL)).isEqualTo(2);
    }

    @Test
    void savesTheEditOfOneWhenTwoEditTheSame() throws Exception {
        ApplicationId id = applications.create(Wishes.named("ranking"));

        List<Refusal> refusals =
                bothAtOnce(() -> describe(id, "By the first"), () -> describe(id, "By the second"));

        assertThat(refusals).singleElement().isInstanceOf(StaleEdit.class);
        assertThat(applications.get(id).version()).isOne();
    }

    @Test
    void turnsAClashThatOnlyTheDatabaseSeesIntoARefusal() {
        applications.create(Wishes.named("ranking"));

        try (ExecutorService people =
                new DelegatingSecurityContextExecutorService(Executors.newFixedThreadPool(1))) {
            Future<ApplicationId> late =
                    transaction.execute(
                            open -> {
                                copyFirstAs("pa-00000000", "search");
                                var waiting =
                                        people.submit(
                                                () -> applications.create(Wishes.named("search")));
                                await().until(this::somebodyElseInserts);
                                return waiting;
                            });

            assertThat(late)
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(ApplicationNameTaken.class);
        }
    }

    /** As another program would that does not lock the policy's revision. */
    private void copyFirstAs(String id, String name) {
        jdbc.sql(
                        """
                        insert into application
                          (id, team, name, name_key, description, ray_version, cpus, gpus,
                           object_store_memory, memory_limit, packages, restarts_after_crash,
                           status, reason, status_since, not_responding_since, attention,
                           keeps_files, created_at, created_by, updated_at, version)
                        select :id, team, :name, :name, description, ray_version, cpus, gpus,
                               object_store_memory, memory_limit, packages, restarts_after_crash,
                               status, reason, status_since, not_responding_since, attention,
                               keeps_files, created_at, created_by, updated_at, version
                        from application
                        """)
                .param("id", id)
                .param("name", name)
                .update();
    }

    boolean somebodyElseInserts() {
        return jdbc.sql(
                                """
                                select count(*) from information_schema.sessions
                                where session_id <> session_id()
                                  and executing_statement like 'insert into application %'
                                """)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private ApplicationId describe(ApplicationId id, String text) {
        applications.describe(id, text, 0);
        return id;
    }

    private List<Port> ports() {
        return applications.page(ApplicationQuery.ALL, Pageable.unpaged()).stream()
                .flatMap(each -> each.endpoints().stream())
                .map(Endpoint::port)
                .toList();
    }

    private static List<Refusal> bothAtOnce(
            Callable<ApplicationId> one, Callable<ApplicationId> other) throws Exception {
        var start = new CyclicBarrier(2);
        List<Refusal> refusals = new ArrayList<>();
        try (ExecutorService people =
                new DelegatingSecurityContextExecutorService(Executors.newFixedThreadPool(2))) {
            List<Future<ApplicationId>> acts = new ArrayList<>();
            for (Callable<ApplicationId> act : List.of(one, other)) {
                acts.add(
                        people.submit(
                                () -> {
                                    start.await();
                                    return act.call();
                                }));
            }
            for (Future<ApplicationId> act : acts) {
                try {
                    act.get();
                } catch (ExecutionException refused) {
                    refusals.add((Refusal) refused.getCause());
                }
            }
        }
        return refusals;
    }
}
