package io.raygate.identity.rest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Shows the reference of the REST interface to whoever is signed in to the console. */
@Configuration(proxyBeanMethods = false)
class ReferenceSecurity {

    /** The page styles itself inline and holds its icons in itself. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 110)
    SecurityFilterChain reference(HttpSecurity http) {
        http.securityMatcher("/api-docs", "/swagger-ui/**")
                .authorizeHttpRequests(of -> of.anyRequest().authenticated())
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY)))
                .exceptionHandling(
                        no ->
                                no.authenticationEntryPoint(
                                        new LoginUrlAuthenticationEntryPoint("/login")));
        return http.build();
    }
}
