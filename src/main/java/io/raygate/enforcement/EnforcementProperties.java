package io.raygate.enforcement;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the rules are kept in force.
 *
 * @param recompileEvery how often the rules are compiled from the database without a change
 */
@Validated
@ConfigurationProperties("raygate.enforcement")
public record EnforcementProperties(
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration recompileEvery) {}
