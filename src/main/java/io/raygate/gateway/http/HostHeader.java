package io.raygate.gateway.http;

import static io.raygate.gateway.http.MalformedMessage.bad;

import java.util.Locale;

/** The one Host header a request has. */
final class HostHeader {

    private HostHeader() {}

    /** The header's value, which holds a name or an address, and maybe a port. */
    static String of(HeaderLines lines) {
        int found = -1;
        for (int i = 0; i < lines.count(); i++) {
            if (lines.nameLength(i) == 4 && lines.named(i, "host")) {
                if (found >= 0) {
                    throw bad("Host is given twice.");
                }
                found = i;
            }
        }
        if (found < 0) {
            throw bad("Host is missing.");
        }
        String host = lines.value(found);
        check(host, portAt(host));
        return host;
    }

    private static void check(String host, int portAt) {
        boolean literal = host.startsWith("[");
        boolean good = literal ? portAt > 2 && host.charAt(portAt - 1) == ']' : portAt > 0;
        for (int i = literal ? 1 : 0; good && i < (literal ? portAt - 1 : portAt); i++) {
            char c = host.charAt(i);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            good = plain || (literal && c == ':');
        }
        for (int i = portAt + 1; good && i < host.length(); i++) {
            good = host.charAt(i) >= '0' && host.charAt(i) <= '9';
        }
        if (!good || !isPort(host, portAt + 1)) {
            throw bad("Host is neither a name nor an address.");
        }
    }

    /** Whether the digits from {@code at} on, if any, are a port's. */
    private static boolean isPort(String host, int at) {
        int digits = host.length() - at;
        return digits <= 0
                || (digits <= 5 && Integer.parseInt(host, at, host.length(), 10) <= 65535);
    }

    /** Where the colon before the port stands, or the end. */
    private static int portAt(String host) {
        int colon = host.indexOf(':', Math.max(0, host.lastIndexOf(']')));
        return colon < 0 ? host.length() : colon;
    }

    /** In lower case, without the port and without the brackets of an IPv6 address. */
    static String nameOf(String host) {
        String name = host.substring(0, portAt(host)).toLowerCase(Locale.ROOT);
        return name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
    }
}
