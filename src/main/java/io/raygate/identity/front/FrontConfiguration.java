package io.raygate.identity.front;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Puts these questions before what the console answers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleProperties.class)
class FrontConfiguration {

    /** After what reads {@code X-Forwarded-Host}, where that is believed, and before all else. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 10;

    /** After web security, whose headers belong on every page. */
    private static final int LATE = Ordered.LOWEST_PRECEDENCE - 10;

    @Bean
    FilterRegistrationBean<OwnNamesOnly> ownNamesOnly(
            ConsoleProperties told, Environment environment) {
        var filter = new FilterRegistrationBean<>(new OwnNamesOnly(names(told, environment)));
        filter.setOrder(EARLY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<NoInnerAddresses> noInnerAddresses() {
        var filter = new FilterRegistrationBean<>(new NoInnerAddresses());
        filter.setOrder(LATE);
        return filter;
    }

    private static List<String> names(ConsoleProperties told, Environment environment) {
        List<String> names = new ArrayList<>(told.extraHosts());
        names.add("localhost");
        names.addAll(
                Binder.get(environment)
                        .bind("raygate.certificates.names", Bindable.listOf(String.class))
                        .orElse(List.of()));
        try {
            names.add(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException nameless) {
            // Then nobody calls it by name either.
        }
        return names;
    }
}
