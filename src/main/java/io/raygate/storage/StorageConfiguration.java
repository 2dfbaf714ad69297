package io.raygate.storage;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the data directory and says where the database is.
 *
 * <p>The database asks the directory for its place, so the directory is checked and locked before
 * the first connection is opened, whichever database it is.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StorageProperties.class, DataSourceProperties.class})
class StorageConfiguration {

    @Bean
    DataDirectory dataDirectory(StorageProperties properties) {
        return DataDirectory.open(properties.dataDir());
    }

    @Bean
    JdbcConnectionDetails database(DataDirectory directory, DataSourceProperties given) {
        return given.getUrl() == null
                ? new EmbeddedDatabase(directory.root())
                : new GivenDatabase(given);
    }
}
