package io.raygate.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The form of the keys that programs show: {@code rg_sec_…} for the access key and {@code
 * rg_anon_…} for the anonymous key of a dashboard endpoint, {@code rg_api_…} for an API token of
 * the console.
 *
 * <p>The prefix lets scanners of source code find a leaked key. Behind 32 random letters and digits
 * (190 bits) stand six characters of checksum over all before them, so a mistyped or invented key
 * is told from a real one without knowing any key.
 */
public final class ApiKey {

    /** How every access key starts. */
    public static final String ACCESS_PREFIX = "rg_sec_";

    /** How every anonymous key starts. */
    public static final String ANONYMOUS_PREFIX = "rg_anon_";

    /** How every API token starts. */
    public static final String API_TOKEN_PREFIX = "rg_api_";

    private static final String ALPHABET =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_CHARACTERS = 32;
    private static final int CHECKSUM_CHARACTERS = 6;
    private static final Pattern FORM = Pattern.compile("rg_(sec|anon|api)_[0-9A-Za-z]{38}");

    private ApiKey() {}

    /** A new key that may submit and control. */
    public static Secret newAccessKey(SecureRandom random) {
        return newKey(ACCESS_PREFIX, random);
    }

    /** A new key that may look at the state of cluster and jobs. */
    public static Secret newAnonymousKey(SecureRandom random) {
        return newKey(ANONYMOUS_PREFIX, random);
    }

    /** A new token with which a program calls the console in a person's name. */
    public static Secret newApiToken(SecureRandom random) {
        return newKey(API_TOKEN_PREFIX, random);
    }

    /** Whether {@code text} has the form of one of the keys and its checksum fits. */
    public static boolean isWellFormed(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int end = text.length() - CHECKSUM_CHARACTERS;
        return text.substring(end).equals(checksum(text.substring(0, end)));
    }

    private static Secret newKey(String prefix, SecureRandom random) {
        StringBuilder key = new StringBuilder(prefix);
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            key.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return Secret.of(key.append(checksum(key.toString())).toString());
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        long rest = crc.getValue();
        char[] digits = new char[CHECKSUM_CHARACTERS];
        for (int i = CHECKSUM_CHARACTERS - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(digits);
    }
}
