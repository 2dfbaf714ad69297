package io.raygate.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Where a password was typed again, and when: by session, or by request for API tokens. */
@Component
class FreshPasswords {

    private static final int MOST_REMEMBERED = 10_000;
    private static final String OF_REQUEST = FreshPasswords.class.getName();

    private final Clock clock;
    private final Cache<Object, Instant> bySession;

    FreshPasswords(Clock clock) {
        this.clock = clock;
        this.bySession =
                Caffeine.newBuilder()
                        .maximumSize(MOST_REMEMBERED)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .expireAfterWrite(StepUp.LIFE)
                        .build();
    }

    /** Notes that it was typed here just now. */
    void remember() {
        Object principal = principal();
        if (principal instanceof ApiCaller) {
            requestAttributes()
                    .setAttribute(OF_REQUEST, principal, RequestAttributes.SCOPE_REQUEST);
        } else {
            bySession.put(principal, clock.instant());
        }
    }

    /** Whether it was typed here within {@link StepUp#LIFE}. */
    boolean here() {
        Object principal = principal();
        if (principal instanceof ApiCaller) {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            return request != null
                    && principal.equals(
                            request.getAttribute(OF_REQUEST, RequestAttributes.SCOPE_REQUEST));
        }
        Instant typed = bySession.getIfPresent(principal);
        return typed != null && clock.instant().isBefore(typed.plus(StepUp.LIFE));
    }

    private static RequestAttributes requestAttributes() {
        return RequestContextHolder.currentRequestAttributes();
    }

    /** Equal in one session only: a signed-in person carries the number of the sign-in. */
    private static Object principal() {
        @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who.getPrincipal() == null) {
            throw new IllegalStateException("Nobody is signed in on this thread");
        }
        return who.getPrincipal();
    }
}
