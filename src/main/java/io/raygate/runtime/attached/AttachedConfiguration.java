package io.raygate.runtime.attached;

import io.raygate.runtime.OwnListeners;
import io.raygate.runtime.RayRuntime;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Sets up the watch over attached clusters, and the front of both runtimes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachedProperties.class)
class AttachedConfiguration {

    @Bean
    AttachedRuntime attachedRuntime(
            AttachedProperties properties,
            ObjectProvider<OwnListeners> own,
            ApplicationEventPublisher events,
            Clock clock) {
        Asking asking = new Asking(new PinnedHttp(late(own)));
        return new AttachedRuntime(
                properties,
                asking,
                new Bypasses(asking, Bypasses::ownAddresses, properties.patience()),
                clock,
                events::publishEvent);
    }

    /** Rooms above know the doors, and they are built on this one. */
    private static OwnListeners late(ObjectProvider<OwnListeners> own) {
        return (IpAddress address, Port port) ->
                own.orderedStream()
                        .flatMap(listeners -> listeners.at(address, port).stream())
                        .findFirst()
                        .or(Optional::empty);
    }

    @Bean
    @Primary
    RayRuntime runtimes(@Qualifier("localRuntime") RayRuntime local, AttachedRuntime attached) {
        return new DispatchingRuntime(local, attached);
    }
}
