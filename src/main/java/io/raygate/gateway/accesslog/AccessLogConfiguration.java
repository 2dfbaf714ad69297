package io.raygate.gateway.accesslog;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the access log, unless it is switched off. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessLogProperties.class)
class AccessLogConfiguration {

    @Bean
    @ConditionalOnBooleanProperty(name = "raygate.access-log.enabled", matchIfMissing = true)
    RollingAccessLog accessLog(
            AccessLogProperties settings, ObjectProvider<MeterRegistry> registry) {
        RollingAccessLog log = new RollingAccessLog(settings);
        registry.ifAvailable(
                meters ->
                        FunctionCounter.builder(
                                        "raygate.access.log.dropped",
                                        log,
                                        RollingAccessLog::dropped)
                                .description("Lines of the access log that found no room")
                                .register(meters));
        return log;
    }
}
