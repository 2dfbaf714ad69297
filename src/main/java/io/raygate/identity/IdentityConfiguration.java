package io.raygate.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Switches the locks on service methods on, and reads the settings. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties({
    IdentityProperties.class,
    PortalProperties.class,
    SetupProperties.class
})
class IdentityConfiguration {}
