package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Role;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class CurrentActorTests {

    private final CurrentActor actor = new CurrentActor();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void isRaygateItselfWhereNobodyIsSignedIn() {
        assertThat(actor.get()).isEqualTo(Actor.SYSTEM);
        assertThat(actor.find()).isEmpty();
    }

    @Test
    void isNobodyBeforeSignIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new AnonymousAuthenticationToken(
                                "key",
                                "anonymousUser",
                                AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));

        assertThat(actor.find()).isEmpty();
    }

    @Test
    void isThePersonWithRoleAndAddressOfTheRequest() {
        signIn("198.51.100.1");
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(requestFrom("198.51.100.2")));

        assertThat(actor.get())
                .isEqualTo(
                        new Actor(
                                "ada",
                                Optional.of(Role.OPERATOR),
                                Optional.of(IpAddress.of("198.51.100.2"))));
    }

    @Test
    void remembersTheAddressOfTheSignInWhereThereIsNoRequest() {
        signIn("198.51.100.1");

        assertThat(actor.get().from()).contains(IpAddress.of("198.51.100.1"));
    }

    private static void signIn(String address) {
        var token = new TestingAuthenticationToken("ada", null, "ROLE_OPERATOR");
        token.setDetails(new WebAuthenticationDetails(requestFrom(address)));
        SecurityContextHolder.getContext().setAuthentication(token);
    }

    private static MockHttpServletRequest requestFrom(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
