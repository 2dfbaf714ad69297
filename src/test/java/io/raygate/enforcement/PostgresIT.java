package io.raygate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.raygate.applications.ApplicationService;
import io.raygate.applications.StaleEdit;
import io.raygate.applications.Wishes;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.Revision;
import io.raygate.whitelist.GroupDraft;
import io.raygate.whitelist.WhitelistService;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The same scripts and the same promises on a real PostgreSQL. */
@RulesTest
@TestPropertySource(properties = "raygate.enforcement.recompile-every=1s")
@DirtiesContext
class PostgresIT {

    private static final EmbeddedPostgres POSTGRES = start();

    @Autowired ApplicationService applications;
    @Autowired WhitelistService whitelists;
    @Autowired LaunchSecrets secrets;
    @Autowired RecordingGateway gateway;
    @Autowired JdbcClient jdbc;

    private ApplicationId application;
    private EndpointId door;

    private static EmbeddedPostgres start() {
        try {
            // PostgreSQL refuses to run as root; the builder then starts it in a user namespace.
            return EmbeddedPostgres.builder().start();
        } catch (IOException failure) {
            throw new AssertionError("PostgreSQL does not start on this machine", failure);
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        POSTGRES.close();
    }

    @BeforeEach
    void createAnApplication() {
        application = applications.create(Wishes.named("app-" + UUID.randomUUID()));
        door = EndpointId.privateDashboard(application);
    }

    @Test
    void keepsWhatIsSavedAndPutsItInForce() {
        Revision saved = allow("office", Cidr.of("10.20.0.0/16"));

        assertThat(jdbc.sql("select version()").query(String.class).single())
                .startsWith("PostgreSQL");
        assertThat(gateway.rules().revision()).isGreaterThanOrEqualTo(saved);
        assertThat(gateway.admits(door, "10.20.3.4")).isTrue();
        assertThat(secrets.of(application).accessKey().reveal()).startsWith("rg_sec_");
    }

    @Test
    void keepsTenThousandEntriesOfAGroup() {
        Cidr[] many =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> Cidr.of("10.0.%d.%d".formatted(i >> 8, i & 255)))
                        .toArray(Cidr[]::new);

        allow("many", many);

        assertThat(whitelists.of(application).group("many").orElseThrow().entries())
                .containsExactly(many);
    }

    @Test
    void refusesAStaleEdit() {
        allow("office", Cidr.of("10.20.0.0/16"));
        var read = whitelists.of(application).group("office").orElseThrow();
        whitelists.save(application, GroupDraft.edited(read, List.of(), ""), false);

        assertThatThrownBy(
                        () ->
                                whitelists.save(
                                        application,
                                        GroupDraft.edited(read, List.of(Cidr.of("10.0.0.0/8")), ""),
                                        false))
                .isInstanceOf(StaleEdit.class);
        assertThat(gateway.admits(door, "10.20.3.4")).isFalse();
    }

    @Test
    void healsRulesThatDriftedFromTheDatabase() {
        jdbc.sql("delete from whitelist_group where application = ?")
                .param(application.value())
                .update();

        await().until(() -> !gateway.admits(door, "127.0.0.1"));
    }

    private Revision allow(String group, Cidr... blocks) {
        return whitelists.save(application, GroupDraft.added(group, List.of(blocks), ""), false);
    }
}
