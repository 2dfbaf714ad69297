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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The API tokens of everybody, by their prints. */
@Component
class ApiTokenStore {

    private final JdbcClient jdbc;

    ApiTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A token that was brought, and whose it is. */
    record Found(long id, String name, Role role, String account, Optional<Instant> lastUsed) {}

    void add(long person, String name, Role role, Secret token, Instant now, Instant expires) {
        jdbc.sql(
                        "insert into api_token (person, name, role, print, created_at, expires_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        person,
                        name,
                        role.name(),
                        Prints.of(token),
                        now.atOffset(ZoneOffset.UTC),
                        expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ApiToken> of(String account) {
        return jdbc.sql(
                        "select t.id, t.name, t.role, t.created_at, t.expires_at, t.last_used_at"
                                + " from api_token t join person p on p.id = t.person"
                                + " where p.name = ? order by t.created_at, t.id")
                .params(account)
                .query(ApiTokenStore::token)
                .list();
    }

    Optional<Found> find(Secret token, Instant now) {
        return jdbc.sql(
                        "select t.id, t.name, t.role, t.last_used_at, p.name as account"
                                + " from api_token t join person p on p.id = t.person"
                                + " where t.print = ? and t.expires_at > ? and p.active")
                .params(Prints.of(token), now.atOffset(ZoneOffset.UTC))
                .query(
                        (row, number) ->
                                new Found(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        Role.valueOf(row.getString("role")),
                                        row.getString("account"),
                                        moment(row, "last_used_at")))
                .optional();
    }

    void used(long id, Instant now) {
        jdbc.sql("update api_token set last_used_at = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    boolean remove(long id, String account) {
        return jdbc.sql(
                                "delete from api_token where id = ? and person ="
                                        + " (select id from person where name = ?)")
                        .params(id, account)
                        .update()
                == 1;
    }

    void removeAllOf(long person) {
        jdbc.sql("delete from api_token where person = ?").params(person).update();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                moment(row, "created_at").orElseThrow(),
                moment(row, "expires_at").orElseThrow(),
                moment(row, "last_used_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
    }
}
