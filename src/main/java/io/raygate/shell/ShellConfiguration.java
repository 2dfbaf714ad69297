package io.raygate.shell;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the hallway look at the gateway again and again. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ShellConfiguration {}
