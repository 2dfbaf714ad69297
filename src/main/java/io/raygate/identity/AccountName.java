package io.raygate.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody types to sign in; written in lowercase, whatever was typed. */
record AccountName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{0,59}");

    AccountName {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedAccountName(value);
        }
    }

    /** The name in {@code text}, or empty where there can be no such account. */
    static Optional<AccountName> parse(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(name).matches() ? Optional.of(new AccountName(name)) : Optional.empty();
    }

    static AccountName of(String text) {
        return parse(text).orElseThrow(() -> new MalformedAccountName(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
