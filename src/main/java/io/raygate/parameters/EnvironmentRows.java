package io.raygate.parameters;

import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.catalogue.Variable;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The environment variables of applications; a secret one is sealed like every secret. */
@Repository
class EnvironmentRows {

    /**
     * One variable as it stands in the table.
     *
     * @param kept the value, sealed where it is a secret
     * @param running the version the cluster was launched with
     */
    record Row(
            ApplicationId application,
            String name,
            boolean secret,
            String kept,
            long version,
            Optional<Long> running,
            boolean removed,
            String by,
            Instant at) {

        Variable variable() {
            return new Variable(
                    name, secret, secret ? Optional.empty() : Optional.of(kept), state(), by, at);
        }

        private Variable.State state() {
            if (removed) {
                return Variable.State.REMOVED;
            }
            if (running.isEmpty()) {
                return Variable.State.ADDED;
            }
            return running.get() == version ? Variable.State.APPLIED : Variable.State.CHANGED;
        }

        @Override
        public String toString() {
            return application + " " + name;
        }
    }

    private final JdbcClient jdbc;
    private final Vault vault;

    EnvironmentRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Row> of(ApplicationId application) {
        return jdbc.sql("select * from environment_variable where application = ? order by name")
                .param(application.value())
                .query(EnvironmentRows::row)
                .list();
    }

    Optional<Row> find(ApplicationId application, String name) {
        return of(application).stream().filter(row -> row.name.equals(name)).findFirst();
    }

    void put(ApplicationId application, String name, Secret value, boolean secret, Origin origin) {
        Optional<Row> before = find(application, name);
        long version = before.map(row -> row.version + 1).orElse(1L);
        String kept =
                secret ? vault.seal(place(application, name, version), value) : value.reveal();
        jdbc.sql("delete from environment_variable where application = ? and name = ?")
                .params(application.value(), name)
                .update();
        jdbc.sql(
                        "insert into environment_variable (application, name, secret, wanted,"
                                + " version, removed, set_by, set_at)"
                                + " values (?, ?, ?, ?, ?, false, ?, ?)")
                .params(
                        application.value(),
                        name,
                        secret,
                        kept,
                        version,
                        origin.by(),
                        origin.at().atOffset(ZoneOffset.UTC))
                .update();
        before.flatMap(Row::running).ifPresent(running -> runs(application, name, running));
    }

    private void runs(ApplicationId application, String name, long version) {
        jdbc.sql(
                        "update environment_variable set running_version = ?"
                                + " where application = ? and name = ?")
                .params(version, application.value(), name)
                .update();
    }

    /** Who set a variable, and when. */
    record Origin(String by, Instant at) {}

    /** Takes a variable away; one the cluster runs with is remembered until the next launch. */
    void remove(ApplicationId application, String name, Origin origin) {
        jdbc.sql(
                        "delete from environment_variable where application = ? and name = ?"
                                + " and running_version is null")
                .params(application.value(), name)
                .update();
        jdbc.sql(
                        "update environment_variable set removed = true, wanted = '',"
                                + " set_by = ?, set_at = ? where application = ? and name = ?")
                .params(
                        origin.by(),
                        origin.at().atOffset(ZoneOffset.UTC),
                        application.value(),
                        name)
                .update();
    }

    /** From now on the cluster runs with what is wanted. */
    void launched(ApplicationId application) {
        jdbc.sql("delete from environment_variable where application = ? and removed")
                .param(application.value())
                .update();
        jdbc.sql("update environment_variable set running_version = version where application = ?")
                .param(application.value())
                .update();
    }

    void delete(ApplicationId application) {
        jdbc.sql("delete from environment_variable where application = ?")
                .param(application.value())
                .update();
    }

    Secret open(Row row) {
        return row.secret
                ? vault.open(place(row.application, row.name, row.version), row.kept)
                : Secret.of(row.kept);
    }

    private static Vault.Place place(ApplicationId application, String name, long version) {
        return new Vault.Place(application.value(), ParameterName.VARIABLE_PREFIX + name, version);
    }

    private static Row row(ResultSet result, int number) throws SQLException {
        long running = result.getLong("running_version");
        boolean isRunning = !result.wasNull();
        return new Row(
                new ApplicationId(result.getString("application")),
                result.getString("name"),
                result.getBoolean("secret"),
                result.getString("wanted"),
                result.getLong("version"),
                isRunning ? Optional.of(running) : Optional.empty(),
                result.getBoolean("removed"),
                result.getString("set_by"),
                result.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
