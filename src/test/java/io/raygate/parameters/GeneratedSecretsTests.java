package io.raygate.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.vocabulary.ApiKey;
import io.raygate.vocabulary.JobTokenClaims;
import io.raygate.vocabulary.Secret;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedSecretsTests {

    private final GeneratedSecrets generated = new GeneratedSecrets(new SecureRandom());

    @Test
    void areStrong() {
        Map<SecretName, Secret> secrets = generated.forNewApplication();

        assertThat(secrets).containsOnlyKeys(SecretName.values());
        assertThat(text(secrets, SecretName.DASHBOARD_USERNAME)).isEqualTo("ray-admin");
        assertThat(text(secrets, SecretName.DASHBOARD_PASSWORD)).hasSizeGreaterThanOrEqualTo(24);
        assertThat(text(secrets, SecretName.JUPYTER_TOKEN)).hasSizeGreaterThanOrEqualTo(32);
        assertThat(text(secrets, SecretName.JWT_ENABLED)).isEqualTo("true");
        assertThat(text(secrets, SecretName.JWT_SECRET))
                .hasSizeGreaterThanOrEqualTo(JobTokenClaims.MIN_SECRET_BYTES);
        assertThat(text(secrets, SecretName.ACCESS_KEY))
                .startsWith(ApiKey.ACCESS_PREFIX)
                .matches(ApiKey::isWellFormed);
        assertThat(text(secrets, SecretName.ANONYMOUS_KEY))
                .startsWith(ApiKey.ANONYMOUS_PREFIX)
                .matches(ApiKey::isWellFormed);
        assertThat(text(secrets, SecretName.RAY_TOKEN)).matches("[0-9a-f]{64}");
        assertThat(text(secrets, SecretName.JUPYTER_UPSTREAM_TOKEN)).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DASHBOARD_USERNAME", "JWT_ENABLED"})
    void areNeverTheSameTwice(SecretName name) {
        assertThat(text(generated.forNewApplication(), name))
                .isNotEqualTo(text(generated.forNewApplication(), name));
    }

    @Test
    void areDifferentFromEachOther() {
        Map<SecretName, Secret> secrets = generated.forNewApplication();

        assertThat(secrets.values().stream().map(Secret::reveal)).doesNotHaveDuplicates();
    }

    private static String text(Map<SecretName, Secret> secrets, SecretName name) {
        return Optional.ofNullable(secrets.get(name)).orElseThrow().reveal();
    }
}
