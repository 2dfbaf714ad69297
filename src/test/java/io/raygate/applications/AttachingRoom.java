package io.raygate.applications;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What attaching stands on, in memory. */
@TestConfiguration(proxyBeanMethods = false)
public class AttachingRoom {

    @Bean
    @Primary
    GivenNames givenNames() {
        return new GivenNames();
    }

    @Bean
    KeptTokens keptTokens() {
        return new KeptTokens();
    }
}
