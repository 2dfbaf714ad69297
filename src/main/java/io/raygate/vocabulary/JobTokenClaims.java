package io.raygate.vocabulary;

import java.time.Duration;

/**
 * What a job token says: a JSON Web Token (RFC 7519) signed with HS256 and the application's JWT
 * secret, whose audience is the application's ID and which expires.
 *
 * <p>Whoever holds the JWT secret may sign such tokens; the gateway asks for signature, audience
 * and expiry, and takes issuer and subject as a remark.
 */
public final class JobTokenClaims {

    /** The JWS algorithm; no other is accepted. */
    public static final String ALGORITHM = "HS256";

    /** The {@code iss} claim of tokens that Raygate mints. */
    public static final String ISSUER = "raygate";

    /** The longest life of a token that Raygate mints. */
    public static final Duration MAX_AGE = Duration.ofHours(24);

    /** The shortest JWT secret with which a token is signed or believed (RFC 7518, 3.2). */
    public static final int MIN_SECRET_BYTES = 32;

    private JobTokenClaims() {}

    /** The {@code aud} claim of a token for the application. */
    public static String audience(ApplicationId application) {
        return application.value();
    }
}
