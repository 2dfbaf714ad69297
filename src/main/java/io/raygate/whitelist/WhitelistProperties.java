package io.raygate.whitelist;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How large the whitelist of one application may grow.
 *
 * @param maxGroups groups, {@code default} included
 * @param maxEntries entries of all groups together
 */
@Validated
@ConfigurationProperties("raygate.whitelist")
public record WhitelistProperties(
        @DefaultValue("50") @Min(1) int maxGroups,
        @DefaultValue("100000") @Min(1) int maxEntries) {}
