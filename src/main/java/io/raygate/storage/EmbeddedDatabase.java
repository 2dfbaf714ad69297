package io.raygate.storage;

import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The H2 file in the data directory, used until {@code spring.datasource.url} names another
 * database.
 */
record EmbeddedDatabase(Path directory) implements JdbcConnectionDetails {

    /**
     * H2 acknowledges commits before they are on disk unless told not to: a crash would bring a
     * revoked address back.
     */
    private static final String OPTIONS =
            ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";

    EmbeddedDatabase {
        if (directory.toString().indexOf(';') >= 0) {
            throw new StartRefused(
                    "%s has a semicolon, which the embedded database cannot read. Expected a path without."
                            .formatted(directory),
                    "Set RAYGATE_DATA_DIR to another directory, or SPRING_DATASOURCE_URL to another"
                            + " database.");
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:h2:file:" + directory.resolve("raygate") + OPTIONS;
    }

    /** The directory's permissions are the lock; the account is a formality. */
    @Override
    public String getUsername() {
        return "sa";
    }

    @Override
    public String getPassword() {
        return "";
    }
}
