package io.raygate.parameters;

import io.raygate.vocabulary.ApplicationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of sealed values; every method takes part in its caller's transaction. */
final class SealedRows {

    /** A sealed value and where it belongs. */
    record Row(Vault.Place place, String sealed) {

        @Override
        public String toString() {
            return place.toString();
        }
    }

    private static final String SELECT = "select owner, name, version, sealed from sealed_value";

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

    void deleteOf(ApplicationId owner) {
        jdbc.sql("delete from sealed_value where owner = ?").param(owner.value()).update();
    }

    private static Row row(ResultSet result, int number) throws SQLException {
        return new Row(
                new Vault.Place(
                        result.getString("owner"),
                        result.getString("name"),
                        result.getLong("version")),
                result.getString("sealed"));
    }
}
