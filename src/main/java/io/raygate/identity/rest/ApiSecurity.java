package io.raygate.identity.rest;

import io.raygate.identity.ApiTokenSignIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who may call the REST interface and read the metrics: whoever brings an API token, with every
 * request.
 *
 * <p>A session of the console counts for nothing here and none is begun, so there is nothing that
 * another site's page could make a browser send along.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** What the interface is like is no secret; it is the same everywhere. */
    private static final String[] DESCRIPTION = {"/api/v1/openapi", "/api/v1/openapi/**"};

    /** Names every application, and what everybody with a role may know: any token opens it. */
    private static final String METRICS = "/actuator/prometheus";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 100)
    SecurityFilterChain api(HttpSecurity http, ApiTokenSignIn tokens) {
        http.securityMatcher("/api/**", METRICS)
                .authorizeHttpRequests(
                        of ->
                                of.requestMatchers(HttpMethod.GET, DESCRIPTION)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY)))
                .exceptionHandling(
                        no ->
                                no.authenticationEntryPoint(ApiProblems::notSignedIn)
                                        .accessDeniedHandler(ApiProblems::notAllowed))
                .addFilterBefore(new BearerTokens(tokens), ExceptionTranslationFilter.class);
        return http.build();
    }
}
