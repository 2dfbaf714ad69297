package io.raygate.rest;

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
     * @throws VersionMissing when there is none
     * @throws MalformedHeader when it is no tag of ours
     */
    public static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VersionMissing();
        }
        Matcher form = FORM.matcher(ifMatch.strip());
        if (!form.matches()) {
            throw new MalformedHeader(
                    "If-Match",
                    ifMatch,
                    "Send the one ETag you read, a number in quotation marks, for example \"7\".");
        }
        return Long.parseLong(form.group(1));
    }

    /**
     * Whether an edit adds something new, as its {@code If-None-Match} says.
     *
     * @throws MalformedHeader when it says anything but {@code *}
     */
    public static boolean isNew(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (!ifNoneMatch.strip().equals("*")) {
            throw new MalformedHeader(
                    "If-None-Match", ifNoneMatch, "Send * to add what is not there yet.");
        }
        return true;
    }
}
