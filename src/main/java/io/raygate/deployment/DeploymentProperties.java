package io.raygate.deployment;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patiently clusters are started again and stopped.
 *
 * @param maxRestarts how often within the window a cluster that ended by itself is started again
 * @param restartWindow how long an end by itself counts
 * @param firstDelay how long the first restart waits; each further one waits twice as long
 * @param longestDelay how long a restart waits at most
 * @param stopTimeout how long a cluster may take to end before the application counts as failed
 * @param inspectionPause how often what is saved and what runs are compared, should news of a
 *     change have been missed
 */
@Validated
@ConfigurationProperties("raygate.deployment")
record DeploymentProperties(
        @DefaultValue("5") @Min(0) int maxRestarts,
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration restartWindow,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration firstDelay,
        @DefaultValue("16s") @DurationMin(millis = 1) Duration longestDelay,
        @DefaultValue("1m") @DurationMin(seconds = 1) Duration stopTimeout,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration inspectionPause) {}
