package io.raygate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The promise of the audit trail: no change without its line, no line without its change. */
@ApplicationModuleTest(verifyAutomatically = false)
class AuditLogModuleTests {

    private static final Actor ADA =
            new Actor(
                    "ada", Optional.of(Role.OPERATOR), Optional.of(IpAddress.of("198.51.100.26")));

    @Autowired ApplicationEventPublisher events;
    @Autowired AuditLog audit;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @Test
    void writesWhoDidWhatToWhat() {
        var allowed = new Changed("whitelist.group.saved", "office", "", "10.20.0.0/16");

        transaction.executeWithoutResult(running -> events.publishEvent(allowed));

        assertThat(
                        jdbc.sql("select * from audit_entry where target = 'office'")
                                .query()
                                .singleRow())
                .containsEntry("actor", "ada")
                .containsEntry("actor_role", "OPERATOR")
                .containsEntry("from_address", "198.51.100.26")
                .containsEntry("action", "whitelist.group.saved")
                .containsEntry("application", "pa-7k2m9xq4")
                .containsEntry("value_before", "")
                .containsEntry("value_after", "10.20.0.0/16")
                .containsEntry("outcome", "DONE");
    }

    @Test
    void forgetsALineWhoseChangeIsRolledBack() {
        transaction.executeWithoutResult(
                running -> {
                    events.publishEvent(new Changed("test", "rolled back", "", ""));
                    running.setRollbackOnly();
                });

        assertThat(targets()).doesNotContain("rolled back");
    }

    @Test
    void takesTheChangeBackWhenItsLineCannotBeWritten() {
        var unwritable = new Changed("test", "x".repeat(300), "", "");

        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        running -> {
                                            change("half-done");
                                            events.publishEvent(unwritable);
                                        }))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(targets()).doesNotContain("half-done");
    }

    @Test
    void refusesAChangeWithoutATransaction() {
        assertThatThrownBy(() -> events.publishEvent(new Changed("test", "alone", "", "")))
                .isInstanceOf(IllegalTransactionStateException.class);

        assertThat(targets()).doesNotContain("alone");
    }

    @Test
    void keepsARefusalThoughTheCallerIsRolledBack() {
        transaction.executeWithoutResult(
                running -> {
                    audit.record(new Changed("test", "refused", "", ""));
                    running.setRollbackOnly();
                });

        assertThat(targets()).contains("refused");
    }

    @Test
    void cutsWhatNobodyWouldRead() {
        var manyEntries = "10.20.30.40, ".repeat(100_000);

        audit.record(new Changed("test", "long", "", manyEntries));

        assertThat(after("long"))
                .hasSize(AuditEntry.LONGEST_VALUE)
                .endsWith("… (1,300,000 characters in all)");
    }

    /** Any other write will do for a change; the audit trail's own table is the one at hand. */
    private void change(String target) {
        jdbc.sql(
                        "insert into audit_entry (happened_at, actor, action, target, value_before,"
                                + " value_after, outcome) values (current_timestamp, 'ada', 'test', ?, '',"
                                + " '', 'DONE')")
                .param(target)
                .update();
    }

    private List<@Nullable String> targets() {
        return jdbc.sql("select target from audit_entry").query(String.class).list();
    }

    private String after(String target) {
        return jdbc.sql("select value_after from audit_entry where target = ?")
                .param(target)
                .query(String.class)
                .single();
    }

    private record Changed(String action, String target, String before, String after)
            implements AuditableChange {

        @Override
        public Actor actor() {
            return ADA;
        }

        @Override
        public Optional<ApplicationId> application() {
            return Optional.of(new ApplicationId("pa-7k2m9xq4"));
        }
    }
}
