package io.raygate.parameters;

import io.raygate.vocabulary.ApplicationId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers who may see which application's first credentials, until it has happened. */
@Repository
class FirstCredentialsOffers {

    private final JdbcClient jdbc;

    FirstCredentialsOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void make(ApplicationId application, String creator) {
        jdbc.sql("insert into first_credentials (application, creator) values (?, ?)")
                .params(application.value(), creator)
                .update();
    }

    void delete(ApplicationId application) {
        jdbc.sql("delete from first_credentials where application = ?")
                .param(application.value())
                .update();
    }

    boolean stands(ApplicationId application, String creator) {
        return jdbc.sql(
                                "select count(*) from first_credentials"
                                        + " where application = ? and creator = ?"
                                        + " and shown_at is null")
                        .params(application.value(), creator)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Uses the offer up; whether there was one. */
    boolean take(ApplicationId application, String creator, Instant now) {
        return jdbc.sql(
                                "update first_credentials set shown_at = ?"
                                        + " where application = ? and creator = ?"
                                        + " and shown_at is null")
                        .params(now.atOffset(ZoneOffset.UTC), application.value(), creator)
                        .update()
                == 1;
    }
}
