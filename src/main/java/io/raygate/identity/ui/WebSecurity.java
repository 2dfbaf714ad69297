package io.raygate.identity.ui;

import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.raygate.identity.IdentityProperties;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Who may see which page: nobody any, except what is named here or on the view. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {

    private static final String[] FOR_EVERYBODY = {
        "/styles.css",
        "/styles/**",
        "/assets/**",
        "/webjars/**",
        "/error",
        "/ca.pem",
        "/actuator/health"
    };

    @Bean
    SecurityFilterChain console(
            HttpSecurity http,
            PagePolicy policy,
            IdentityProperties settings,
            Clock clock,
            LogoutHandler signOut) {
        http.authorizeHttpRequests(
                        of ->
                                of.requestMatchers(FOR_EVERYBODY)
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .denyAll())
                .headers(new SecurityHeaders(policy)::onEveryAnswer)
                .addFilterAfter(
                        new SessionLifetime(settings.sessionLifetime(), clock),
                        SecurityContextHolderFilter.class)
                .addFilterAfter(new StrangersInBrief(), SessionLifetime.class)
                .addFilterBefore(
                        new OwnFormOnly(pathPattern(POST, "/login")),
                        UsernamePasswordAuthenticationFilter.class)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin ->
                                vaadin.loginView(LoginView.class, "/login")
                                        // An address that leads nowhere is told so, not denied.
                                        .anyRequest(AuthorizedUrl::authenticated)
                                        .addLogoutHandler(signOut))
                .formLogin(form -> form.failureHandler(new SignInFailed()));
        return http.build();
    }

    /** Without it, a lock that held somebody back would leave no trace. */
    @Bean
    AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }
}
