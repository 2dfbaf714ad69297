package io.raygate.applications;

import io.raygate.audit.Nameplates;
import io.raygate.vocabulary.ApplicationId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the readers of the audit trail what the applications in it are called. */
@Component
class CatalogueNameplates implements Nameplates {

    private final JdbcClient jdbc;

    CatalogueNameplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Plate(String id, String name) {}

    @Override
    public Map<ApplicationId, String> names() {
        return jdbc.sql("select id, name from application").query(Plate.class).list().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                plate -> new ApplicationId(plate.id()), Plate::name));
    }
}
