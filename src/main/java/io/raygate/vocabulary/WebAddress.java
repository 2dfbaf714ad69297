package io.raygate.vocabulary;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a web service says it is: http or https, a name or an IP address, and a port.
 *
 * @param host lower case; an IPv6 address without brackets
 */
public record WebAddress(boolean isSecure, String host, Port port) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final String NAME =
            "(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*";
    private static final String LOOKS_NUMERIC = "(0x[0-9a-f]*|[0-9]+)(\\.(0x[0-9a-f]*|[0-9]+))*";

    /**
     * The address written in {@code typed}; a slash at its end means nothing.
     *
     * @throws NotAWebAddress with what is wrong and what would be right
     */
    public static WebAddress of(String typed) {
        String text = typed.strip();
        URI uri = parsed(text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new NotAWebAddress(text, "Begin with http:// or https://.");
        }
        if (uri.getRawUserInfo() != null) {
            // What stands before the @ may be a password and is not repeated.
            throw new NotAWebAddress(
                    scheme + "://…@" + uri.getHost(), "Leave out what stands before the @.");
        }
        boolean secure = scheme.equals("https");
        WebAddress address =
                new WebAddress(secure, hostOf(text, uri), portOf(text, uri.getPort(), secure));
        requireNothingElse(uri, address);
        return address;
    }

    private static URI parsed(String text) {
        try {
            URI uri = new URI(text);
            if (uri.isOpaque() || uri.getHost() == null) {
                throw new NotAWebAddress(text, "Use for example http://127.0.0.1:8265.");
            }
            return uri;
        } catch (URISyntaxException wrong) {
            throw new NotAWebAddress(text, "Use for example http://127.0.0.1:8265.");
        }
    }

    private static String hostOf(String text, URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return IpAddress.parse(host.substring(1, host.length() - 1))
                    .map(IpAddress::toString)
                    .orElseThrow(
                            () ->
                                    new NotAWebAddress(
                                            text, "Its host is no IPv6 address without zone."));
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        // What readers of numbers understand differently is refused, not guessed.
        boolean isNumber = name.matches(LOOKS_NUMERIC) && IpAddress.parse(name).isEmpty();
        if (isNumber || !name.matches(NAME)) {
            throw new NotAWebAddress(
                    text, "Its host is neither a name nor an address like 10.0.0.5.");
        }
        return name;
    }

    private static Port portOf(String text, int port, boolean secure) {
        if (port == -1) {
            return new Port(secure ? HTTPS : HTTP);
        }
        if (port < 1 || port > 65_535) {
            throw new NotAWebAddress(text, "Use a port from 1 to 65535.");
        }
        return new Port(port);
    }

    /** A query often holds a token, so it is not repeated. */
    private static void requireNothingElse(URI uri, WebAddress address) {
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new NotAWebAddress(
                    address + "/…?…",
                    "Use %s alone; a token goes into its own field.".formatted(address));
        }
        String path = uri.getRawPath();
        if (path != null && !path.isEmpty() && !path.equals("/")) {
            throw new NotAWebAddress(
                    address + path, "Use the address without a path, %s.".formatted(address));
        }
    }

    /** As it stands in a Host header: without the port where it is the usual one. */
    public String authority() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port.number() == (isSecure ? HTTPS : HTTP) ? name : name + ":" + port;
    }

    /** For example {@code http://127.0.0.1:8265}. */
    @Override
    public String toString() {
        return (isSecure ? "https://" : "http://") + authority();
    }

    /** Something typed is no address of a web service. */
    public static final class NotAWebAddress extends Refusal {

        NotAWebAddress(String typed, String remedy) {
            super("“%s” is not an address Raygate can use. %s".formatted(typed, remedy));
        }
    }
}
