package io.raygate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.raygate.applications.ApplicationService;
import io.raygate.applications.Wishes;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.Revision;
import io.raygate.whitelist.GroupDraft;
import io.raygate.whitelist.WhitelistService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A database with one connection that gets lost, and rules that drift away from it. */
@RulesTest
@Import(TroubleModuleTests.Trouble.class)
@TestPropertySource(
        properties = {
            "spring.datasource.hikari.connection-timeout=5000",
            "raygate.enforcement.recompile-every=1s"
        })
class TroubleModuleTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Trouble {

        @Bean
        static FaultyDatabase faultyDatabase() {
            return new FaultyDatabase();
        }
    }

    @Autowired ApplicationService applications;
    @Autowired WhitelistService whitelists;
    @Autowired RecordingGateway gateway;
    @Autowired FaultyDatabase database;
    @Autowired JdbcClient jdbc;

    private ApplicationId application;
    private EndpointId door;

    @BeforeEach
    void createAnApplication() {
        database.haveOneConnection();
        application = applications.create(Wishes.named("app-" + UUID.randomUUID()));
        door = EndpointId.privateDashboard(application);
    }

    @Test
    void enforcesWithASingleConnection() {
        allow("office", "10.20.0.0/16");

        assertThat(gateway.admits(door, "10.20.3.4")).isTrue();
    }

    @Test
    void enforcesACommitWhoseAnswerGotLost() {
        database.loseTheNextAnswer();

        assertThatThrownBy(() -> allow("office", "10.20.0.0/16")).hasMessageContaining("ommit");

        await().until(() -> gateway.admits(door, "10.20.3.4"));
        assertThat(gateway.rules().revision()).isEqualTo(whitelists.of(application).revision());
    }

    @Test
    void doesNotEnforceACommitThatGotLost() {
        Revision before = gateway.rules().revision();
        gateway.forgetCalls();
        database.loseTheNextCommit();

        assertThatThrownBy(() -> allow("office", "10.20.0.0/16")).hasMessageContaining("ommit");

        // The compilation that follows an unknown outcome has looked at the database.
        await().until(() -> gateway.calls().contains("prepare " + before));
        assertThat(gateway.rules().revision()).isEqualTo(before);
        assertThat(gateway.admits(door, "10.20.3.4")).isFalse();
        assertThat(whitelists.of(application).group("office")).isEmpty();
    }

    @Test
    void keepsTheRulesInForceWhileTheDatabaseIsDown() {
        allow("office", "10.20.0.0/16");
        Revision before = gateway.rules().revision();

        database.goDown();
        try {
            assertThatThrownBy(() -> allow("vpn_eu", "10.30.0.0/16"))
                    .hasStackTraceContaining("the database does not answer");

            assertThat(gateway.rules().revision()).isEqualTo(before);
            assertThat(gateway.admits(door, "10.20.3.4")).isTrue();
        } finally {
            database.comeBack();
        }
    }

    @Test
    void healsRulesThatDriftedFromTheDatabase() {
        Revision before = gateway.rules().revision();
        jdbc.sql("delete from whitelist_group where application = ?")
                .param(application.value())
                .update();

        await().until(() -> !gateway.admits(door, "127.0.0.1"));

        assertThat(gateway.rules().revision()).isGreaterThan(before);
        assertThat(gateway.rules().revision()).isEqualTo(whitelists.of(application).revision());
    }

    @Test
    void triesADoorAgainWhosePortWasHeldAndMeanwhileRefusesNobodyElsesChange() {
        Port port = gateway.guard(door).orElseThrow().port();
        gateway.occupy(port);
        // Compiled by the clock, as at a start: what cannot be opened stays shut.
        jdbc.sql("update policy_revision set revision = revision + 1").update();
        await().until(() -> !gateway.rules().guards().containsKey(door));

        allow("office", "10.20.0.0/16");
        assertThat(gateway.rules().guards()).doesNotContainKey(door);

        gateway.free(port);
        await().until(() -> gateway.admits(door, "10.20.3.4"));
    }

    private Revision allow(String group, String block) {
        return whitelists.save(
                application, GroupDraft.added(group, List.of(Cidr.of(block)), ""), false);
    }
}
