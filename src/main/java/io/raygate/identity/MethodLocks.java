package io.raygate.identity;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Switches the locks on service methods on. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class MethodLocks {}
