package io.raygate.identity;

import java.util.List;
import java.util.Locale;

/**
 * What a password must be: long, and not the first thing one would try.
 *
 * <p>No rules about kinds of characters and no expiry, as NIST SP 800-63B has it.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int LEAST_REST = 5;

    /** Tried before anything else; a longer word stands before one it contains. */
    private static final List<String> TRIED_FIRST =
            List.of(
                    "administrator",
                    "admin",
                    "password",
                    "passw0rd",
                    "passwort",
                    "p@ssw0rd",
                    "changeme",
                    "default",
                    "letmein",
                    "welcome",
                    "iloveyou",
                    "sunshine",
                    "princess",
                    "football",
                    "trustno1",
                    "dragon",
                    "monkey",
                    "master",
                    "secret",
                    "raygate",
                    "console",
                    "dashboard",
                    "qwertyuiop",
                    "qwertzuiop",
                    "azertyuiop",
                    "qwerty",
                    "asdfghjkl",
                    "zxcvbnm",
                    "1q2w3e4r5t",
                    "1q2w3e4r",
                    "1qaz2wsx",
                    "zaq12wsx",
                    "abcdefghijkl",
                    "abcdef",
                    "abc",
                    "1234567890",
                    "12345678",
                    "123456",
                    "1234",
                    "123",
                    "0987654321",
                    "987654321",
                    "654321",
                    "!@#$%^&*()");

    private PasswordRules() {}

    /** Refuses a password that does not do for this account; the message does not repeat it. */
    static void check(String password, AccountName account) {
        check(password, account.value());
    }

    /** Refuses a password that does for no account. */
    static void check(String password) {
        check(password, "");
    }

    private static void check(String password, String account) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new PasswordRefused(
                    "%d characters. Use at least %d; a few unrelated words are easy to remember."
                            .formatted(length, SHORTEST));
        }
        if (length > LONGEST) {
            throw new PasswordRefused("%d characters. Use at most %d.".formatted(length, LONGEST));
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            throw new PasswordRefused(
                    "The same few characters over and over. Use at least %d different ones."
                            .formatted(FEWEST_DIFFERENT));
        }
        if (withoutTriedFirst(password, account).length() < LEAST_REST) {
            throw new PasswordRefused(
                    "Made of what is tried first. Use a few unrelated words instead.");
        }
    }

    /** Whether no password can be that long, so that hashing it would be work for nothing. */
    static boolean isTooLongToCheck(String password) {
        return password.length() > LONGEST * 2;
    }

    private static String withoutTriedFirst(String password, String account) {
        String rest = password.toLowerCase(Locale.ROOT).replace(account, "");
        for (String word : TRIED_FIRST) {
            rest = rest.replace(word, "");
        }
        return rest;
    }
}
