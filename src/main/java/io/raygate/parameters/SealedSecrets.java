package io.raygate.parameters;

import io.raygate.applications.NoSuchApplication;
import io.raygate.parameters.SealedRows.Origin;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets of applications: sealed on the way in, opened on the way out. */
@Component
class SealedSecrets {

    private static final Map<String, SecretName> NAMES =
            Arrays.stream(SecretName.values())
                    .collect(Collectors.toMap(SecretName::parameter, Function.identity()));

    private final SealedRows rows;
    private final Vault vault;

    SealedSecrets(JdbcClient jdbc, Vault vault) {
        this.rows = new SealedRows(jdbc);
        this.vault = vault;
    }

    void insert(ApplicationId application, Map<SecretName, Secret> secrets) {
        secrets.forEach(
                (name, secret) -> {
                    var place = new Vault.Place(application.value(), name.parameter(), 0);
                    rows.insert(new SealedRows.Row(place, vault.seal(place, secret)));
                });
    }

    /** Replaces one secret; whoever holds the old one holds nothing from the commit on. */
    long replace(ApplicationId application, SecretName name, Secret secret, Origin origin) {
        long next = row(application, name).place().version() + 1;
        var place = new Vault.Place(application.value(), name.parameter(), next);
        rows.replace(new SealedRows.Row(place, vault.seal(place, secret), Optional.of(origin)));
        return next;
    }

    /** One row, still sealed. */
    SealedRows.Row row(ApplicationId application, SecretName name) {
        return rows.of(application).stream()
                .filter(row -> row.place().name().equals(name.parameter()))
                .findFirst()
                .orElseThrow(() -> new NoSuchApplication(application));
    }

    /** The clear text of one row. */
    Secret open(SealedRows.Row row) {
        return vault.open(row.place(), row.sealed());
    }

    void delete(ApplicationId application) {
        rows.deleteOf(application);
    }

    /** The secrets of the application, or none where there is no such application. */
    Map<SecretName, Secret> of(ApplicationId application) {
        return opened(rows.of(application));
    }

    /** The rows of every application, still sealed. */
    Map<ApplicationId, List<SealedRows.Row>> all() {
        return rows.all().stream()
                .collect(Collectors.groupingBy(row -> new ApplicationId(row.place().owner())));
    }

    Map<SecretName, Secret> opened(List<SealedRows.Row> sealed) {
        Map<SecretName, Secret> secrets = new EnumMap<>(SecretName.class);
        for (SealedRows.Row row : sealed) {
            Optional.ofNullable(NAMES.get(row.place().name()))
                    .ifPresent(name -> secrets.put(name, vault.open(row.place(), row.sealed())));
        }
        return secrets;
    }
}
