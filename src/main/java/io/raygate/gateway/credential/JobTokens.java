package io.raygate.gateway.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.JobTokenClaims;
import io.raygate.vocabulary.Secret;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks job tokens.
 *
 * <p>Good tokens are remembered until they expire, by their fingerprints, that of the JWT secret
 * and the application: with a new secret nothing is remembered. At most as many as fit are kept;
 * wrong ones never are.
 */
public final class JobTokens {

    /** What came of looking at a token. */
    public sealed interface Finding {}

    /**
     * A good token; {@code subject} is what it says about its bearer.
     *
     * @param openedBy the person it was minted for, where Raygate minted it
     */
    public record Good(Instant expiry, String subject, Optional<OpenedBy> openedBy)
            implements Finding {}

    /** A bad one; {@code reason} completes "This job token ". */
    public record Bad(String reason) implements Finding {}

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final int MAX_LENGTH = 4096;
    private static final long MAX_REMEMBERED = 20_000;

    /** A token under the secret that it was good under. */
    private record Known(Fingerprint token, Fingerprint secret, ApplicationId application) {}

    private final InstantSource clock;
    private final Cache<Known, Good> remembered;

    public JobTokens(InstantSource clock) {
        this.clock = clock;
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(MAX_REMEMBERED)
                        .executor(Runnable::run)
                        .ticker(() -> clock.millis() * 1_000_000)
                        .expireAfter(
                                Expiry.<Known, Good>creating(
                                        (key, good) ->
                                                Duration.between(clock.instant(), good.expiry())))
                        .build();
    }

    /** Whether {@code text} looks like a token at all: three parts between dots. */
    public static boolean isToken(String text) {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        return first >= 0 && second >= 0 && text.indexOf('.', second + 1) < 0;
    }

    /**
     * Looks at a token.
     *
     * @param print the token's own
     * @param secretPrint of the application's JWT secret
     */
    public Finding check(
            String token,
            Fingerprint print,
            ApplicationId application,
            Secret secret,
            Fingerprint secretPrint) {
        if (token.length() > MAX_LENGTH) {
            return new Bad("is longer than " + MAX_LENGTH + " characters");
        }
        Known key = new Known(print, secretPrint, application);
        Good known = remembered.getIfPresent(key);
        if (known != null && clock.instant().isBefore(known.expiry())) {
            return known;
        }
        Finding finding = verify(token, application, secret);
        if (finding instanceof Good good) {
            remembered.put(key, good);
        }
        return finding;
    }

    private Finding verify(String token, ApplicationId application, Secret secret) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())) {
                return new Bad("is not signed with " + JobTokenClaims.ALGORITHM);
            }
            if (!jwt.verify(new MACVerifier(secret.revealBytes()))) {
                return new Bad("is not signed with the JWT secret of " + application);
            }
            return judge(jwt.getJWTClaimsSet(), application);
        } catch (ParseException notAToken) {
            return new Bad("cannot be read");
        } catch (JOSEException cannotVerify) {
            return new Bad("cannot be verified");
        }
    }

    private Finding judge(JWTClaimsSet claims, ApplicationId application) {
        Instant now = clock.instant();
        if (!claims.getAudience().contains(JobTokenClaims.audience(application))) {
            return new Bad("is not for " + application + ": its aud claim says otherwise");
        }
        if (claims.getExpirationTime() == null) {
            return new Bad("never expires: expected an exp claim");
        }
        Instant expiry = claims.getExpirationTime().toInstant();
        if (!now.isBefore(expiry)) {
            return new Bad("expired at " + expiry + ": get a new one");
        }
        if (isAhead(claims.getNotBeforeTime(), now) || isAhead(claims.getIssueTime(), now)) {
            return new Bad("is not valid yet");
        }
        String subject = claims.getSubject();
        String bearer = subject == null ? "" : subject;
        return new Good(expiry, bearer, openedBy(claims, bearer));
    }

    private static Optional<OpenedBy> openedBy(JWTClaimsSet claims, String subject) {
        if (!JobTokenClaims.ISSUER.equals(claims.getIssuer())) {
            return Optional.empty();
        }
        Date issued = claims.getIssueTime();
        Instant when = issued == null ? Instant.EPOCH : issued.toInstant();
        return Optional.of(OpenedBy.withinSecond(subject, when));
    }

    private static boolean isAhead(@Nullable Date time, Instant now) {
        return time != null && time.toInstant().isAfter(now.plus(CLOCK_SKEW));
    }
}
