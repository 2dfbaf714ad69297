package io.raygate.gateway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.raygate.gateway.credential.JobTokens.Bad;
import io.raygate.gateway.credential.JobTokens.Finding;
import io.raygate.gateway.credential.JobTokens.Good;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobTokensTests {

    private static final ApplicationId SEARCH = new ApplicationId("pa-7k2m9xq4");
    private static final ApplicationId BILLING = new ApplicationId("pa-00000001");

    private final ManualClock clock = new ManualClock();
    private final Fingerprints fingerprints = new Fingerprints(new SecureRandom());
    private final JobTokens tokens = new JobTokens(clock);
    private String secret = "a JWT secret of more than 32 bytes";
    private final Instant inAnHour = clock.instant().plus(Duration.ofHours(1));

    @Test
    void takesATokenSignedWithTheApplicationsSecret() {
        assertThat(check(Tokens.of(SEARCH, secret, inAnHour)))
                .isEqualTo(new Good(inAnHour, "anna", Optional.empty()));
    }

    @Test
    void stopsTakingItTheMomentItExpires() {
        String token = Tokens.of(SEARCH, secret, inAnHour);
        check(token);

        clock.pass(Duration.ofHours(1));

        assertThat(reason(check(token))).startsWith("expired at 2026-11-23T19:00:00Z");
    }

    @Test
    void takesNoTokenOfAnotherApplication() {
        String token = Tokens.signed(JWSAlgorithm.HS256, secret, Tokens.claims(BILLING, inAnHour));

        assertThat(reason(check(token))).startsWith("is not for pa-7k2m9xq4");
    }

    @Test
    void takesNoTokenWithoutAudience() {
        String token =
                Tokens.signed(
                        JWSAlgorithm.HS256,
                        secret,
                        new JWTClaimsSet.Builder().expirationTime(Date.from(inAnHour)));

        assertThat(check(token)).isInstanceOf(Bad.class);
    }

    @Test
    void takesNoTokenThatNeverExpires() {
        String token =
                Tokens.signed(
                        JWSAlgorithm.HS256,
                        secret,
                        Tokens.claims(SEARCH, inAnHour).expirationTime(null));

        assertThat(reason(check(token))).startsWith("never expires");
    }

    @Test
    void forgivesClocksHalfAMinuteAndNoMore() {
        assertThat(check(notBefore(Duration.ofSeconds(30)))).isInstanceOf(Good.class);
        assertThat(reason(check(notBefore(Duration.ofSeconds(31))))).isEqualTo("is not valid yet");
    }

    @Test
    void takesNoTokenSignedWithAnotherSecret() {
        String token =
                Tokens.signed(
                        JWSAlgorithm.HS256,
                        "another secret of more than 32 bytes",
                        Tokens.claims(SEARCH, inAnHour));

        assertThat(reason(check(token)))
                .isEqualTo("is not signed with the JWT secret of pa-7k2m9xq4");
    }

    @Test
    void forgetsATokenWithTheSecretThatSignedIt() {
        String token = Tokens.of(SEARCH, secret, inAnHour);
        assertThat(check(token)).isInstanceOf(Good.class);

        secret = "the next JWT secret, more than 32 bytes";

        assertThat(check(token)).isInstanceOf(Bad.class);
    }

    @Test
    void doesNotTakeARememberedTokenAtAnotherApplication() {
        String token = Tokens.of(SEARCH, secret, inAnHour);
        check(token);

        Finding elsewhere =
                tokens.check(token, print(token), BILLING, Secret.of(secret), print(secret));

        assertThat(elsewhere).isInstanceOf(Bad.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS384", "HS512"})
    void takesNoOtherAlgorithm(String algorithm) {
        String long64 = "a secret that is long enough for every one of the HMAC algorithms";
        secret = long64;
        String token =
                Tokens.signed(
                        JWSAlgorithm.parse(algorithm), long64, Tokens.claims(SEARCH, inAnHour));

        assertThat(reason(check(token))).isEqualTo("is not signed with HS256");
    }

    @Test
    void takesNoUnsignedToken() {
        String claims = new PlainJWT(Tokens.claims(SEARCH, inAnHour).build()).serialize();

        assertThat(check(claims)).isInstanceOf(Bad.class);
        assertThat(check(claims + "AAAA")).isInstanceOf(Bad.class);
    }

    @Test
    void believesNoTokenUnderASecretThatIsTooShort() {
        String token = Tokens.of(SEARCH, secret, inAnHour);

        secret = "31 bytes are too short to sign.";

        assertThat(check(token)).isInstanceOf(Bad.class);
    }

    @Test
    void obeysNoHeaderItDoesNotUnderstand() {
        String token = Tokens.of(SEARCH, secret, inAnHour);
        String critical = encoded("{\"alg\":\"HS256\",\"crit\":[\"b64\"],\"b64\":false}");

        assertThat(check(critical + token.substring(token.indexOf('.')))).isInstanceOf(Bad.class);
    }

    @Test
    void survivesEveryKindOfGarbage() {
        String nested = "[".repeat(1500);

        assertThat(check("..")).isInstanceOf(Bad.class);
        assertThat(check("a.b.c")).isInstanceOf(Bad.class);
        assertThat(check(encoded("{\"alg\":1}") + "..")).isInstanceOf(Bad.class);
        assertThat(check(encoded("{\"alg\":\"HS256\",\"x\":" + nested) + ".e30.AA"))
                .isInstanceOf(Bad.class);
        assertThat(check("x".repeat(5000) + "..")).isInstanceOf(Bad.class);
    }

    private String notBefore(Duration ahead) {
        return Tokens.signed(
                JWSAlgorithm.HS256,
                secret,
                Tokens.claims(SEARCH, inAnHour)
                        .notBeforeTime(Date.from(clock.instant().plus(ahead))));
    }

    private Finding check(String token) {
        return tokens.check(token, print(token), SEARCH, Secret.of(secret), print(secret));
    }

    private Fingerprint print(String value) {
        return fingerprints.of(value);
    }

    private static String reason(Finding finding) {
        return finding instanceof Bad bad ? bad.reason() : "good";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
