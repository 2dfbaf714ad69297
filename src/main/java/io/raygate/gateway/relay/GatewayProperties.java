package io.raygate.gateway.relay;

import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.Cidr;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The gateway's limits.
 *
 * @param workers event loops; 0 means one per processor
 * @param headSize the longest head, and the longest pipelined input held back
 * @param headTimeout how long a head may take from its first byte
 * @param keepAlive how long a connection may rest between requests
 * @param stallTimeout how long a peer may neither send what is expected nor take what is there
 * @param responseTimeout how long an upstream may think before its first byte
 * @param streamTimeout how long a response or a WebSocket may be silent once it has begun; log
 *     tails and kernels are for hours
 * @param halfCloseTimeout how long a client that has closed its sending side may wait for the next
 *     byte; most of them are simply gone
 * @param linger how long the rest of a refused request is read and thrown away, so that its sender
 *     gets to read why
 * @param drain how long a WebSocket that is cut has for reaching a frame boundary and taking the
 *     Close frame
 * @param shutdownGrace how long running requests may go on when the gateway stops
 * @param pooledPerUpstream connections per event loop and upstream kept for the next request
 * @param pooledIdle for how long; shorter than any upstream keeps them
 * @param proxyProtocolFrom load balancers that say by PROXY protocol who is calling; whoever comes
 *     from there without saying so is refused, and nobody else is believed
 */
@Validated
@ConfigurationProperties("raygate.gateway")
record GatewayProperties(
        @DefaultValue("0") @Min(0) int workers,
        @DefaultValue("32KB") DataSize headSize,
        @DefaultValue("10s") @DurationMin(millis = 10) Duration headTimeout,
        @DefaultValue("75s") @DurationMin(millis = 10) Duration keepAlive,
        @DefaultValue("5m") @DurationMin(millis = 10) Duration stallTimeout,
        @DefaultValue("10m") @DurationMin(millis = 10) Duration responseTimeout,
        @DefaultValue("24h") @DurationMin(millis = 10) Duration streamTimeout,
        @DefaultValue("5s") @DurationMin(millis = 10) Duration halfCloseTimeout,
        @DefaultValue("10s") @DurationMin(millis = 10) Duration linger,
        @DefaultValue("500ms") @DurationMin(millis = 10) Duration drain,
        @DefaultValue("2s") @DurationMin(millis = 0) Duration shutdownGrace,
        @DefaultValue("5s") @DurationMin(millis = 10) Duration connectTimeout,
        @DefaultValue("64") @Min(0) int pooledPerUpstream,
        @DefaultValue("30s") @DurationMin(millis = 10) Duration pooledIdle,
        @DefaultValue("8192") @Min(1) int connectionsPerEndpoint,
        @DefaultValue("2048") @Min(1) int connectionsPerAddress,
        @DefaultValue List<Cidr> proxyProtocolFrom) {

    private static final DataSize SMALLEST_HEAD = DataSize.ofKilobytes(1);
    private static final DataSize LARGEST_HEAD = DataSize.ofMegabytes(1);

    GatewayProperties {
        if (headSize.compareTo(SMALLEST_HEAD) < 0 || headSize.compareTo(LARGEST_HEAD) > 0) {
            throw new IllegalArgumentException(
                    "raygate.gateway.head-size is "
                            + headSize
                            + ": expected 1KB to 1MB, most requests need less than 8KB");
        }
    }

    /** Where connections come from that begin with PROXY protocol. */
    AddressSet balancers() {
        return AddressSet.of(proxyProtocolFrom);
    }

    int headBytes() {
        return (int) headSize.toBytes();
    }
}
