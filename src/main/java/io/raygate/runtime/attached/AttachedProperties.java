package io.raygate.runtime.attached;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How attached clusters are watched.
 *
 * @param healthPause how often each is asked whether it is well
 * @param bypassPause how often it is looked whether it answers beside loopback
 * @param patience how long an answer may take
 */
@Validated
@ConfigurationProperties("raygate.attached")
record AttachedProperties(
        @DefaultValue("5s") @DurationMin(millis = 50) Duration healthPause,
        @DefaultValue("1m") @DurationMin(millis = 50) Duration bypassPause,
        @DefaultValue("4s") @DurationMin(millis = 50) Duration patience) {}
