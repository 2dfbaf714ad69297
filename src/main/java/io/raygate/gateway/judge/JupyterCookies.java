package io.raygate.gateway.judge;

import io.raygate.gateway.http.Cookie;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The cookies that belong to the Jupyter server behind one host and port, as it names them itself.
 *
 * <p>All others stay behind: a browser sends a host's cookies to all its ports, the console's and
 * other applications' among them.
 */
final class JupyterCookies {

    /** Headers of the client that are dropped; what may pass is put in again. */
    static final Set<String> CLIENT_CREDENTIALS =
            Set.of("authorization", "x-ray-authorization", "cookie");

    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^A-Za-z0-9]");

    private final Optional<String> login;

    private JupyterCookies(Optional<String> login) {
        this.login = login;
    }

    /**
     * @param host the Host header, port included
     */
    static JupyterCookies of(String host) {
        return new JupyterCookies(
                Optional.of(NOT_ALPHANUMERIC.matcher("username-" + host).replaceAll("-")));
    }

    /** Of a server that is also reached past the gateway: there its login is worth its token. */
    static JupyterCookies withoutLogin() {
        return new JupyterCookies(Optional.empty());
    }

    boolean isOwn(String name) {
        return name.equals("_xsrf") || login.filter(name::equals).isPresent();
    }

    /** The Cookie header for the server, if anything of it remains. */
    Optional<String> passedOn(List<Cookie> cookies) {
        String own =
                cookies.stream()
                        .filter(cookie -> isOwn(cookie.name()))
                        .map(cookie -> cookie.name() + "=" + cookie.value())
                        .collect(Collectors.joining("; "));
        return own.isEmpty() ? Optional.empty() : Optional.of(own);
    }
}
