package io.raygate.rest;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands before every operation of the REST interface. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    /** After web security, which asks who is there first. */
    private static final int LATE = Ordered.LOWEST_PRECEDENCE - 10;

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        var filter = new FilterRegistrationBean<>(new BodyLimit());
        filter.addUrlPatterns("/api/*");
        filter.setOrder(LATE);
        return filter;
    }
}
