package io.raygate.parameters;

import io.raygate.vocabulary.ApiKey;
import io.raygate.vocabulary.Secret;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** Makes the secrets of a new application; each is independent of the others. */
final class GeneratedSecrets {

    static final String USERNAME = "ray-admin";

    /** Without the letters and digits that people mistake for one another. */
    private static final String READABLE =
            "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int PASSWORD_CHARACTERS = 28;
    private static final int TOKEN_CHARACTERS = 48;
    private static final int JWT_SECRET_CHARACTERS = 64;
    private static final int UPSTREAM_TOKEN_BYTES = 32;

    private final SecureRandom random;

    GeneratedSecrets(SecureRandom random) {
        this.random = random;
    }

    Map<SecretName, Secret> forNewApplication() {
        Map<SecretName, Secret> secrets = new EnumMap<>(SecretName.class);
        for (SecretName name : SecretName.values()) {
            secrets.put(name, generate(name));
        }
        return secrets;
    }

    Secret generate(SecretName name) {
        return switch (name) {
            case DASHBOARD_USERNAME -> Secret.of(USERNAME);
            case DASHBOARD_PASSWORD -> readable(PASSWORD_CHARACTERS);
            case JUPYTER_TOKEN -> readable(TOKEN_CHARACTERS);
            case JWT_ENABLED -> Secret.of("true");
            case JWT_SECRET -> readable(JWT_SECRET_CHARACTERS);
            case ACCESS_KEY -> ApiKey.newAccessKey(random);
            case ANONYMOUS_KEY -> ApiKey.newAnonymousKey(random);
            case RAY_TOKEN, JUPYTER_UPSTREAM_TOKEN -> hexadecimal(UPSTREAM_TOKEN_BYTES);
        };
    }

    private Secret readable(int characters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < characters; i++) {
            text.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return Secret.of(text.toString());
    }

    private Secret hexadecimal(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return Secret.of(HexFormat.of().formatHex(drawn));
    }
}
