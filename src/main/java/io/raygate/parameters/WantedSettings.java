package io.raygate.parameters;

import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.vocabulary.ApplicationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The settings of clusters that somebody chose after the creation. */
@Repository
class WantedSettings {

    /** A value, who chose it, and when. */
    record Wanted(String value, String by, Instant at) {}

    private record Row(String name, Wanted wanted) {}

    private final JdbcClient jdbc;

    WantedSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<ParameterName, Wanted> of(ApplicationId application) {
        List<Row> rows =
                jdbc.sql(
                                "select name, wanted, set_by, set_at from wanted_setting"
                                        + " where application = ?")
                        .param(application.value())
                        .query(WantedSettings::row)
                        .list();
        Map<ParameterName, Wanted> wanted = new EnumMap<>(ParameterName.class);
        rows.forEach(row -> ParameterName.of(row.name).ifPresent(it -> wanted.put(it, row.wanted)));
        return wanted;
    }

    void put(ApplicationId application, ParameterName name, Wanted wanted) {
        jdbc.sql("delete from wanted_setting where application = ? and name = ?")
                .params(application.value(), name.key())
                .update();
        jdbc.sql(
                        "insert into wanted_setting (application, name, wanted, set_by, set_at)"
                                + " values (?, ?, ?, ?, ?)")
                .params(
                        application.value(),
                        name.key(),
                        wanted.value,
                        wanted.by,
                        wanted.at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(ApplicationId application) {
        jdbc.sql("delete from wanted_setting where application = ?")
                .param(application.value())
                .update();
    }

    private static Row row(ResultSet result, int number) throws SQLException {
        return new Row(
                result.getString("name"),
                new Wanted(
                        result.getString("wanted"),
                        result.getString("set_by"),
                        result.getObject("set_at", OffsetDateTime.class).toInstant()));
    }
}
