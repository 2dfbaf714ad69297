package io.raygate.rest;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands before every operation of the REST interface. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration implements WebMvcConfigurer {

    /** After web security, which asks who is there first. */
    private static final int LATE = Ordered.LOWEST_PRECEDENCE - 10;

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        var filter = new FilterRegistrationBean<>(new BodyLimit());
        filter.addUrlPatterns("/api/*");
        filter.setOrder(LATE);
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new KnownParameters())
                .addPathPatterns("/api/**")
                .excludePathPatterns("/api/v1/openapi/**", "/api/v1/openapi");
    }
}
