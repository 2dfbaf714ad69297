package io.raygate.parameters;

import io.raygate.parameters.catalogue.PlannedRestart;
import io.raygate.vocabulary.ApplicationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The restarts that were put off, at most one for each application. */
@Repository
class PlannedRestarts {

    private final JdbcClient jdbc;

    PlannedRestarts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PlannedRestart> of(ApplicationId application) {
        return jdbc.sql(
                        "select due_at, planned_by, missed from planned_restart"
                                + " where application = ?")
                .param(application.value())
                .query(PlannedRestarts::plan)
                .optional();
    }

    /** Those whose time has come. */
    List<ApplicationId> due(Instant now) {
        return jdbc
                .sql("select application from planned_restart where due_at <= ? and not missed")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .stream()
                .map(id -> new ApplicationId(String.valueOf(id)))
                .toList();
    }

    void put(ApplicationId application, Instant dueAt, String by) {
        delete(application);
        jdbc.sql(
                        "insert into planned_restart (application, due_at, planned_by, missed)"
                                + " values (?, ?, ?, false)")
                .params(application.value(), dueAt.atOffset(ZoneOffset.UTC), by)
                .update();
    }

    void missed(ApplicationId application) {
        jdbc.sql("update planned_restart set missed = true where application = ?")
                .param(application.value())
                .update();
    }

    /** Whether there was one. */
    boolean delete(ApplicationId application) {
        return jdbc.sql("delete from planned_restart where application = ?")
                        .param(application.value())
                        .update()
                == 1;
    }

    private static PlannedRestart plan(ResultSet result, int number) throws SQLException {
        return new PlannedRestart(
                result.getObject("due_at", OffsetDateTime.class).toInstant(),
                result.getString("planned_by"),
                result.getBoolean("missed"));
    }
}
