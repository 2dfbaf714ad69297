package io.raygate.vocabulary;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names one Ray application for its whole life, for example {@code pa-7k2m9xq4}. */
public record ApplicationId(String value) implements Comparable<ApplicationId> {

    private static final Pattern FORM = Pattern.compile("pa-[a-z0-9]{8}");
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    public ApplicationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is not an application ID: expected pa- and 8 lowercase letters or digits"
                            .formatted(value));
        }
    }

    /** A new ID; whether it is taken already is for the catalogue to say. */
    public static ApplicationId random(RandomGenerator random) {
        StringBuilder id = new StringBuilder("pa-");
        for (int i = 0; i < 8; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ApplicationId(id.toString());
    }

    @Override
    public int compareTo(ApplicationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
