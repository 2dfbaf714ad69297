package io.raygate.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.parameters.Vault.Place;
import io.raygate.storage.DataDirectory;
import io.raygate.storage.StartRefused;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A console that finds sealed secrets starts with the right key or not at all. */
class VaultAtStartTests {

    @Import(VaultConfiguration.class)
    @ComponentScan(basePackageClasses = DataDirectory.class)
    static class Storage {}

    @TempDir Path directory;

    private Path key;

    @BeforeEach
    void sealASecret() {
        key = directory.resolve(VaultKey.FILE);
        console()
                .run(
                        context -> {
                            var rows = new SealedRows(context.getBean(JdbcClient.class));
                            var place = new Place("pa-7k2m9xq4", "secret.jwt.secret", 0);
                            String sealed =
                                    context.getBean(Vault.class).seal(place, Secret.of("text"));
                            rows.insert(new SealedRows.Row(place, sealed));
                        });
    }

    @Test
    void startsWithTheKeyItMade() {
        console()
                .run(
                        context -> {
                            assertThat(context).hasNotFailed();
                            var rows = new SealedRows(context.getBean(JdbcClient.class));
                            SealedRows.Row row =
                                    rows.of(new ApplicationId("pa-7k2m9xq4")).getFirst();
                            assertThat(context.getBean(Vault.class).open(row.place(), row.sealed()))
                                    .isEqualTo(Secret.of("text"));
                        });
    }

    @Test
    void doesNotStartWithoutItsKeyAndMakesNoOther() throws IOException {
        Files.delete(key);

        console().run(context -> assertRefused(context, "is missing"));

        assertThat(key).doesNotExist();
    }

    @Test
    void doesNotStartWithAnotherKey() throws IOException {
        Files.delete(key);
        new VaultKey(key).create();
        byte[] other = Files.readAllBytes(key);

        console().run(context -> assertRefused(context, "is another key"));

        assertThat(key).hasBinaryContent(other);
    }

    private static void assertRefused(AssertableApplicationContext context, String reason) {
        assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(reason);
    }

    private ApplicationContextRunner console() {
        return new ApplicationContextRunner()
                .withUserConfiguration(Storage.class)
                .withConfiguration(
                        AutoConfigurations.of(
                                DataSourceAutoConfiguration.class,
                                JdbcTemplateAutoConfiguration.class,
                                JdbcClientAutoConfiguration.class,
                                FlywayAutoConfiguration.class))
                .withPropertyValues("raygate.data-dir=" + directory);
    }
}
