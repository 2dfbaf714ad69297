package io.raygate.identity;

import io.raygate.vocabulary.Role;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who make rules whose sessions and job tokens hold. */
@Service
public class PeopleStanding {

    private final JdbcClient jdbc;

    PeopleStanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody whose account is open, as the current transaction sees it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonStanding> active() {
        return jdbc.sql("select name, role, access_since from person where active")
                .query(
                        (row, number) ->
                                new PersonStanding(
                                        row.getString("name"),
                                        Role.valueOf(row.getString("role")),
                                        row.getObject("access_since", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }
}
