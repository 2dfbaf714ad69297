package io.raygate.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** Lets a test say that the person who is signed in has just typed the password again. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
@Import({StepUp.class, FreshPasswords.class, SignInThrottle.class, Passwords.class})
public class TypedPassword {

    private final FreshPasswords fresh;

    TypedPassword(FreshPasswords fresh) {
        this.fresh = fresh;
    }

    public void now() {
        fresh.remember();
    }
}
