package io.raygate.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The database that {@code spring.datasource.*} names. */
final class GivenDatabase implements JdbcConnectionDetails {

    private final DataSourceProperties given;

    GivenDatabase(DataSourceProperties given) {
        this.given = given;
    }

    @Override
    public String getJdbcUrl() {
        return given.determineUrl();
    }

    @Override
    public @Nullable String getUsername() {
        return given.determineUsername();
    }

    @Override
    public @Nullable String getPassword() {
        return given.determinePassword();
    }

    @Override
    public String getDriverClassName() {
        return given.determineDriverClassName();
    }
}
