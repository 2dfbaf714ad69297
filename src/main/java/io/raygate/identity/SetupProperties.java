package io.raygate.identity;

import io.raygate.vocabulary.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator of an unattended installation.
 *
 * @param adminPassword makes the account at the first start, without setup page; not looked at
 *     later
 */
@ConfigurationProperties("raygate.setup")
record SetupProperties(@DefaultValue("admin") String adminName, @Nullable Secret adminPassword) {}
