package io.raygate.enforcement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which Ray can hide runtime environments from those who may only look: 2.59 and later. */
final class Redaction {

    private static final Pattern VERSION = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})(?:\\D.*)?");

    private Redaction() {}

    /** A version that cannot be read is taken for one that cannot redact. */
    static boolean isKnownTo(String rayVersion) {
        Matcher version = VERSION.matcher(rayVersion);
        if (!version.matches()) {
            return false;
        }
        int major = Integer.parseInt(version.group(1));
        int minor = Integer.parseInt(version.group(2));
        return major > 2 || major == 2 && minor >= 59;
    }
}
