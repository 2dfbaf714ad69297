package io.raygate.parameters;

import io.raygate.applications.NoSuchApplication;
import io.raygate.parameters.catalogue.Parameters.LastChange;
import io.raygate.vocabulary.ApplicationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the changes of each application's parameters, and knows whose the last one was. */
@Repository
class Editions {

    /** One application's count. */
    record Edition(long version, Optional<LastChange> last) {}

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(ApplicationId application) {
        jdbc.sql("insert into parameter_edition (application, version) values (?, 0)")
                .param(application.value())
                .update();
    }

    void delete(ApplicationId application) {
        jdbc.sql("delete from parameter_edition where application = ?")
                .param(application.value())
                .update();
    }

    Edition of(ApplicationId application) {
        return jdbc.sql(
                        "select version, changed_by, changed_at from parameter_edition"
                                + " where application = ?")
                .param(application.value())
                .query(Editions::edition)
                .optional()
                .orElseThrow(() -> new NoSuchApplication(application));
    }

    void advance(ApplicationId application, String by, Instant now) {
        jdbc.sql(
                        "update parameter_edition set version = version + 1, changed_by = ?,"
                                + " changed_at = ? where application = ?")
                .params(by, now.atOffset(ZoneOffset.UTC), application.value())
                .update();
    }

    private static Edition edition(ResultSet result, int number) throws SQLException {
        String by = result.getString("changed_by");
        return new Edition(
                result.getLong("version"),
                by == null
                        ? Optional.empty()
                        : Optional.of(
                                new LastChange(
                                        by,
                                        result.getObject("changed_at", OffsetDateTime.class)
                                                .toInstant())));
    }
}
