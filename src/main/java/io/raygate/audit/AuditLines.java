package io.raygate.audit;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the table of the audit trail: by its keys, never by counting rows away. */
@Repository
class AuditLines {

    private static final int MOST_NAMES = 300;

    private final JdbcClient jdbc;

    AuditLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AuditLine> page(AuditQuery query, Optional<AuditPosition> behind, int size) {
        AuditCondition condition = AuditCondition.of(query);
        behind.ifPresent(condition::behind);
        return jdbc.sql(
                        "select * from audit_entry where "
                                + condition.sql()
                                + " order by happened_at desc, id desc fetch first "
                                + size
                                + " rows only")
                .params(condition.values())
                .query(AuditLines::line)
                .list();
    }

    Optional<AuditLine> last(ApplicationId application, Set<String> actions, String target) {
        return jdbc.sql(
                        "select * from audit_entry where application = :application"
                                + " and action in (:actions) and target = :target"
                                + " order by happened_at desc, id desc fetch first 1 rows only")
                .param("application", application.value())
                .param("actions", actions)
                .param("target", target)
                .query(AuditLines::line)
                .optional();
    }

    /** How many lines there are, counted up to {@code most}. */
    long count(AuditQuery query, int most) {
        AuditCondition condition = AuditCondition.of(query);
        return jdbc.sql(
                        "select count(*) from (select 1 as line from audit_entry where "
                                + condition.sql()
                                + " fetch first "
                                + most
                                + " rows only) as counted")
                .params(condition.values())
                .query(Long.class)
                .single();
    }

    List<String> people() {
        return distinct("actor");
    }

    List<String> actions() {
        return distinct("action");
    }

    /** Goes from one value to the next by the index; a plain distinct would read every line. */
    private List<String> distinct(String column) {
        List<String> found = new ArrayList<>();
        Optional<String> next = after(column, null);
        while (next.isPresent() && found.size() < MOST_NAMES) {
            found.add(next.get());
            next = after(column, next.get());
        }
        return List.copyOf(found);
    }

    private Optional<String> after(String column, @Nullable String value) {
        String condition = value == null ? "" : " where " + column + " > ?";
        return jdbc.sql("select min(" + column + ") from audit_entry" + condition)
                .params(value == null ? List.of() : List.of(value))
                .query((result, number) -> Optional.ofNullable(result.getString(1)))
                .single();
    }

    private static AuditLine line(ResultSet row, int number) throws SQLException {
        return new AuditLine(
                row.getLong("id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Optional.ofNullable(row.getString("api_token")),
                Optional.ofNullable(row.getString("actor_role")).map(Role::valueOf),
                Optional.ofNullable(row.getString("from_address")),
                row.getString("action"),
                Optional.ofNullable(row.getString("application")).map(ApplicationId::new),
                row.getString("target"),
                row.getString("value_before"),
                row.getString("value_after"),
                Outcome.valueOf(row.getString("outcome")));
    }
}
