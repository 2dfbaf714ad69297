package io.raygate.identity.ui;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers that tell browsers what the console never does. */
final class SecurityHeaders {

    private final PagePolicy policy;

    SecurityHeaders(PagePolicy policy) {
        this.policy = policy;
    }

    void onEveryAnswer(HeadersConfigurer<HttpSecurity> headers) {
        if (policy.admitsFrames()) {
            // It knows nobody or everybody; the policy names the portals.
            headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable);
        }
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.withoutScripts()))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions ->
                                permissions.policy(
                                        "camera=(), geolocation=(), microphone=(), payment=(),"
                                                + " usb=()"))
                .crossOriginOpenerPolicy(
                        opener ->
                                opener.policy(
                                        org.springframework.security.web.header.writers
                                                .CrossOriginOpenerPolicyHeaderWriter
                                                .CrossOriginOpenerPolicy.SAME_ORIGIN))
                .withObjectPostProcessor(
                        new ObjectPostProcessor<HeaderWriterFilter>() {
                            @Override
                            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                                // Flow commits its pages before a late writer gets a chance.
                                filter.setShouldWriteHeadersEagerly(true);
                                return filter;
                            }
                        });
    }
}
