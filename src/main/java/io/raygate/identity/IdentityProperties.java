package io.raygate.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people sign in and how long they stay.
 *
 * @param sessionIdle after this long without an act the session ends
 * @param sessionLifetime after this long the session ends whatever was done in it
 * @param passwordChecksAtOnce each takes 19 MiB and a processor for a moment
 * @param failuresPerAddress failed sign-ins an address has in hand
 * @param failuresPerAccount failed sign-ins an account has in hand, from addresses it has not been
 *     used from before
 * @param failureForgivenAfter how long until one of them is given back
 * @param linkLife how long an invitation or a link to choose a new password can be used
 * @param wrongTokensPerAddress wrong API tokens an address has in hand; given back like failures
 */
@Validated
@ConfigurationProperties("raygate.identity")
public record IdentityProperties(
        @DefaultValue("30m") @DurationMin(minutes = 1) Duration sessionIdle,
        @DefaultValue("12h") @DurationMin(minutes = 1) Duration sessionLifetime,
        @DefaultValue("4") @Min(1) @Max(64) int passwordChecksAtOnce,
        @DefaultValue("20") @Min(1) int failuresPerAddress,
        @DefaultValue("10") @Min(1) int failuresPerAccount,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration failureForgivenAfter,
        @DefaultValue("24h") @DurationMin(minutes = 1) Duration linkLife,
        @DefaultValue("20") @Min(1) int wrongTokensPerAddress) {}
