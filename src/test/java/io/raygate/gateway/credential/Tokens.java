package io.raygate.gateway.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.JobTokenClaims;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Job tokens as people and programs sign them. */
public final class Tokens {

    private Tokens() {}

    public static JWTClaimsSet.Builder claims(ApplicationId application, Instant expiry) {
        return new JWTClaimsSet.Builder()
                .issuer("a pipeline of theirs")
                .audience(JobTokenClaims.audience(application))
                .subject("anna")
                .expirationTime(Date.from(expiry));
    }

    public static String of(ApplicationId application, String secret, Instant expiry) {
        return signed(JWSAlgorithm.HS256, secret, claims(application, expiry));
    }

    public static String signed(
            JWSAlgorithm algorithm, String secret, JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims.build());
            token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalArgumentException("cannot sign with " + algorithm, e);
        }
    }
}
