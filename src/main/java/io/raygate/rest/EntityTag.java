package io.raygate.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a resource as an entity tag (RFC 9110 §8.8.3), for example {@code "7"}. */
public final class EntityTag {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTag() {}

    /** The tag that goes out with version {@code version}. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version an edit was made from, out of its {@code If-Match}.
     *
     * @throws VersionMissing when there is none, or it is no tag of ours
     */
    public static long version(@Nullable String ifMatch) {
        return Optional.ofNullable(ifMatch)
                .map(String::strip)
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(form -> Long.parseLong(form.group(1)))
                .orElseThrow(() -> new VersionMissing(ifMatch));
    }
}
