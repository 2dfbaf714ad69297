package io.raygate.applications;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes what an earlier test left in the database. */
public class EmptyCatalogue {

    private static final List<String> TABLES =
            List.of(
                    "application_log_line",
                    "application_endpoint",
                    "application",
                    "audit_entry",
                    "cluster_crash");

    private final JdbcClient jdbc;

    EmptyCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void restore() {
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
    }
}
