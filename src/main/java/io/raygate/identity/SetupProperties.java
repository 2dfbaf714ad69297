package io.raygate.identity;

import io.raygate.vocabulary.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator of an unattended installation, and the way back in.
 *
 * @param adminPassword makes the account at the first start, without setup page; not looked at
 *     later
 * @param resetPasswordOf an account for which the next start prints a link to choose a new
 *     password: the way back for the last administrator who forgot theirs
 */
@ConfigurationProperties("raygate.setup")
record SetupProperties(
        @DefaultValue("admin") String adminName,
        @Nullable Secret adminPassword,
        @DefaultValue("") String resetPasswordOf) {}
