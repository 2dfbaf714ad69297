package io.raygate.identity;

import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links that are out: invitations, and ways to choose a new password. */
@Component
class OneTimeLinkStore {

    private static final String COLUMNS =
            "id, person, role, meant_for, made_by, made_at, expires_at";

    private final JdbcClient jdbc;

    OneTimeLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param person whose password it changes; empty for an invitation
     */
    record Row(
            long id,
            OptionalLong person,
            Role role,
            String meantFor,
            String madeBy,
            Instant madeAt,
            Instant expiresAt) {}

    void add(Secret code, Row row) {
        String print = Prints.of(code);
        jdbc.sql(
                        "insert into one_time_link"
                                + " (print, role, meant_for, made_by, made_at, expires_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        print,
                        row.role().name(),
                        row.meantFor(),
                        row.madeBy(),
                        row.madeAt().atOffset(ZoneOffset.UTC),
                        row.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        row.person()
                .ifPresent(
                        owner ->
                                jdbc.sql("update one_time_link set person = ? where print = ?")
                                        .params(owner, print)
                                        .update());
    }

    Optional<Row> find(Secret code, Instant now) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from one_time_link where print = ? and expires_at > ?")
                .params(Prints.of(code), now.atOffset(ZoneOffset.UTC))
                .query(OneTimeLinkStore::row)
                .optional();
    }

    List<Row> invitations(Instant now) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from one_time_link where person is null and expires_at > ?"
                                + " order by made_at")
                .params(now.atOffset(ZoneOffset.UTC))
                .query(OneTimeLinkStore::row)
                .list();
    }

    /** Whether it was still there: of two who take it at once, one does. */
    boolean take(long id) {
        return jdbc.sql("delete from one_time_link where id = ?").params(id).update() == 1;
    }

    /** Takes back what somebody gave out who may not any more. */
    void voidLinksOf(String madeBy) {
        jdbc.sql("delete from one_time_link where made_by = ?").params(madeBy).update();
    }

    void voidLinkFor(long person) {
        jdbc.sql("delete from one_time_link where person = ?").params(person).update();
    }

    void removeExpired(Instant now) {
        jdbc.sql("delete from one_time_link where expires_at <= ?")
                .params(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        long person = row.getLong("person");
        OptionalLong owner = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(person);
        return new Row(
                row.getLong("id"),
                owner,
                Role.valueOf(row.getString("role")),
                row.getString("meant_for"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
