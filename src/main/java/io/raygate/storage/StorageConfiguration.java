package io.raygate.storage;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the data directory before anything else may use it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfiguration {

    @Bean
    DataDirectory dataDirectory(StorageProperties properties) {
        return DataDirectory.open(properties.dataDir());
    }
}
