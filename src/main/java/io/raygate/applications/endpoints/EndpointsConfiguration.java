package io.raygate.applications.endpoints;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads where endpoints listen. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EndpointsProperties.class)
class EndpointsConfiguration {}
