package io.raygate.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.raygate.identity.ApiTokenStore.Found;
import io.raygate.vocabulary.ApiKey;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

/**
 * Takes API tokens at the door of the REST interface.
 *
 * <p>Looked up at every request, so that a revoked one opens nothing more. Wrong ones are slowed
 * down by address; a token that was right before is not held up by somebody else's wrong ones.
 */
@Service
public class ApiTokenSignIn {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final ApiTokenStore tokens;
    private final Roster roster;
    private final Clock clock;
    private final Attempts<Optional<Object>> attempts;
    private final Cache<String, Boolean> rightBefore =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    ApiTokenSignIn(
            ApiTokenStore tokens, Roster roster, IdentityProperties properties, Clock clock) {
        this.tokens = tokens;
        this.roster = roster;
        this.clock = clock;
        this.attempts =
                new Attempts<>(
                        properties.wrongTokensPerAddress(),
                        properties.failureForgivenAfter(),
                        clock);
    }

    /**
     * Who brings {@code token}.
     *
     * @param details of the request, kept with the answer
     * @throws BadCredentialsException when it is no token, or one that expired or was revoked
     * @throws TooManyWrongTokens when too many wrong ones came from there
     */
    public Authentication signIn(String token, Optional<IpAddress> from, @Nullable Object details) {
        Secret secret = Secret.of(token);
        String print = Prints.of(secret);
        Optional<Object> network = from.map(address -> networkOf(address));
        boolean mustPay = rightBefore.getIfPresent(print) == null;
        if (mustPay) {
            attempts.pay(network)
                    .ifPresent(
                            wait -> {
                                throw new TooManyWrongTokens(wait);
                            });
        }
        Instant now = clock.instant();
        Optional<Found> found =
                ApiKey.isWellFormed(token) ? tokens.find(secret, now) : Optional.empty();
        if (found.isEmpty()) {
            rightBefore.invalidate(print);
            throw new BadCredentialsException(
                    "This is no API token that holds: it is mistyped, expired or revoked.");
        }
        if (mustPay) {
            attempts.giveBack(network);
            rightBefore.put(print, true);
        }
        return signedIn(found.get(), now, details);
    }

    private Authentication signedIn(Found token, Instant now, @Nullable Object details) {
        boolean isNoted =
                token.lastUsed().filter(last -> now.isBefore(last.plus(NOTED_EVERY))).isPresent();
        if (!isNoted) {
            tokens.used(token.id(), now);
        }
        ApiCaller caller = new ApiCaller(token.account(), token.id(), token.name());
        return new TokenAuthentication(caller, token.role(), roster, details);
    }

    /** An IPv6 /64 is one subscriber. */
    private static Object networkOf(IpAddress address) {
        return address.isV6() ? new IpAddress(true, address.high(), 0) : address;
    }
}
