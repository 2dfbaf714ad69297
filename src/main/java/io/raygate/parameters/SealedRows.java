package io.raygate.parameters;

import io.raygate.vocabulary.ApplicationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of sealed values; every method takes part in its caller's transaction. */
final class SealedRows {

    /** A sealed value, where it belongs, and who set it when; nobody at its creation. */
    record Row(Vault.Place place, String sealed, Optional<Origin> origin) {

        Row(Vault.Place place, String sealed) {
            this(place, sealed, Optional.empty());
        }

        @Override
        public String toString() {
            return place.toString();
        }
    }

    /** Who set a value; {@code isTyped} unless it was generated. */
    record Origin(String by, Instant at, boolean isTyped) {}

    private static final String SELECT =
            "select owner, name, version, sealed, set_by, set_at, typed from sealed_value";

    private final JdbcClient jdbc;

    SealedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> any() {
        return jdbc.sql(SELECT + " order by owner, name fetch first 1 rows only")
                .query(SealedRows::row)
                .optional();
    }

    List<Row> all() {
        return jdbc.sql(SELECT).query(SealedRows::row).list();
    }

    List<Row> of(ApplicationId owner) {
        return jdbc.sql(SELECT + " where owner = ?")
                .param(owner.value())
                .query(SealedRows::row)
                .list();
    }

    void insert(Row row) {
        jdbc.sql("insert into sealed_value (owner, name, version, sealed) values (?, ?, ?, ?)")
                .params(
                        row.place().owner(),
                        row.place().name(),
                        row.place().version(),
                        row.sealed())
                .update();
    }

    /** Puts a row in the place of the version before it. */
    void replace(Row row) {
        Origin origin = row.origin().orElseThrow();
        int replaced =
                jdbc.sql(
                                "update sealed_value set version = ?, sealed = ?, set_by = ?,"
                                        + " set_at = ?, typed = ?"
                                        + " where owner = ? and name = ? and version = ?")
                        .params(
                                row.place().version(),
                                row.sealed(),
                                origin.by(),
                                origin.at().atOffset(ZoneOffset.UTC),
                                origin.isTyped(),
                                row.place().owner(),
                                row.place().name(),
                                row.place().version() - 1)
                        .update();
        if (replaced != 1) {
            throw new IllegalStateException(row.place() + " does not follow what is saved");
        }
    }

    void deleteOf(ApplicationId owner) {
        jdbc.sql("delete from sealed_value where owner = ?").param(owner.value()).update();
    }

    private static Row row(ResultSet result, int number) throws SQLException {
        return new Row(
                new Vault.Place(
                        result.getString("owner"),
                        result.getString("name"),
                        result.getLong("version")),
                result.getString("sealed"),
                origin(result));
    }

    private static Optional<Origin> origin(ResultSet result) throws SQLException {
        String by = result.getString("set_by");
        return by == null
                ? Optional.empty()
                : Optional.of(
                        new Origin(
                                by,
                                result.getObject("set_at", OffsetDateTime.class).toInstant(),
                                result.getBoolean("typed")));
    }
}
