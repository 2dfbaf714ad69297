package io.raygate.gateway.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.netty.util.ResourceLeakDetector;
import io.raygate.gateway.OneTimeCodes;
import io.raygate.gateway.accesslog.AccessLog;
import io.raygate.gateway.judge.Doorkeeper;
import io.raygate.gateway.metering.Metering;
import io.raygate.gateway.traffic.SignIns;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.gateway.upstream.Transport;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts judge and engine together; no port is open before somebody prepares or enforces rules. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewayProperties.class)
class RelayConfiguration {

    @Bean
    Doorkeeper doorkeeper() {
        return new Doorkeeper(InstantSource.system(), new SecureRandom());
    }

    @Bean
    OneTimeCodes oneTimeCodes(Doorkeeper doorkeeper) {
        return doorkeeper.oneTimeCodes();
    }

    @Bean
    SignIns signIns(Doorkeeper doorkeeper) {
        return doorkeeper.signIns();
    }

    @Bean
    Metering metering(ObjectProvider<MeterRegistry> registry) {
        return new Metering(registry.getIfAvailable(CompositeMeterRegistry::new));
    }

    @Bean
    Engine gatewayEngine(
            GatewayProperties limits,
            Doorkeeper judge,
            Metering metering,
            ObjectProvider<AccessLog> accessLog) {
        return new Engine(
                limits,
                judge,
                InstantSource.system(),
                metering,
                accessLog.getIfAvailable(() -> AccessLog.NONE));
    }

    @Bean(destroyMethod = "close")
    RelayGateway gateway(Engine engine) {
        watchNoBuffers();
        return new RelayGateway(engine, Transport.best());
    }

    @Bean
    Traffic traffic(Engine engine, RelayGateway gateway, Doorkeeper lookout) {
        return new RelayTraffic(engine, gateway, lookout);
    }

    /** Netty watches one buffer in 128 for leaks; the tests watch every one instead. */
    private static void watchNoBuffers() {
        if (ResourceLeakDetector.getLevel() == ResourceLeakDetector.Level.SIMPLE) {
            ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
        }
    }
}
