package io.raygate.whitelist;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WhitelistProperties.class)
class WhitelistConfiguration {}
