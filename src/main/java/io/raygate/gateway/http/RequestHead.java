package io.raygate.gateway.http;

import static io.raygate.gateway.http.MalformedMessage.bad;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The head of one request: checked strictly, kept as the bytes it came in.
 *
 * <p>Header names are asked for in any case; header values are one character for one byte.
 */
public final class RequestHead {

    private static final int LONGEST_METHOD = 32;
    private static final byte[] VERSION = "HTTP/1.".getBytes(StandardCharsets.US_ASCII);

    private final String method;
    private final RequestTarget target;
    private final boolean http10;
    private final HeaderLines lines;
    private final String host;
    private final ConnectionOptions connection;
    private final Framing framing;

    private RequestHead(String method, RequestTarget target, boolean http10, HeaderLines lines) {
        this.method = method;
        this.target = target;
        this.http10 = http10;
        this.lines = lines;
        host = HostHeader.of(lines);
        connection = ConnectionOptions.of(lines);
        @Nullable Framing stated = FramingReader.stated(lines, http10);
        framing = stated == null ? Framing.NONE : stated;
        checkMethod();
        if (isUpgrade() && framing.hasBody()) {
            throw bad("A request for a WebSocket has a body.");
        }
        checkExpectation();
    }

    /**
     * Reads a head that ends with its empty line; the array is kept, not copied.
     *
     * @throws MalformedMessage when it is not strict HTTP/1.1 or HTTP/1.0
     */
    public static RequestHead parse(byte[] head) {
        int methodEnd = 0;
        while (Ascii.isToken(head[methodEnd])) {
            methodEnd++;
        }
        int targetEnd = methodEnd + 1;
        while (head[targetEnd] != ' ' && head[targetEnd] != '\r') {
            targetEnd++;
        }
        if (methodEnd == 0 || methodEnd > LONGEST_METHOD || head[methodEnd] != ' ') {
            throw bad("The request line does not begin with a method.");
        }
        boolean http10 = isHttp10(head, targetEnd);
        return new RequestHead(
                new String(head, 0, methodEnd, StandardCharsets.US_ASCII),
                RequestTarget.parse(head, methodEnd + 1, targetEnd),
                http10,
                HeaderLines.parse(head, targetEnd + 11, head.length));
    }

    private static boolean isHttp10(byte[] head, int targetEnd) {
        int at = targetEnd + 1;
        boolean version =
                head[targetEnd] == ' '
                        && head.length > at + 10
                        && Arrays.equals(head, at, at + 7, VERSION, 0, 7)
                        && head[at + 8] == '\r'
                        && head[at + 9] == '\n';
        if (!version) {
            throw bad("The request line does not end with HTTP/1.1.");
        }
        byte minor = head[at + 7];
        if (minor != '0' && minor != '1') {
            throw new MalformedMessage(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
        }
        return minor == '0';
    }

    /** A tunnel would end all framing, and an echo would show what was put in for the upstream. */
    private void checkMethod() {
        if (method.equals("CONNECT") || method.equals("TRACE")) {
            throw new MalformedMessage(501, method + " is not spoken here.");
        }
    }

    private void checkExpectation() {
        List<String> expectations = http10 ? List.of() : lines.all("expect");
        boolean known = expectations.stream().allMatch("100-continue"::equalsIgnoreCase);
        if (expectations.size() > 1 || !known) {
            throw new MalformedMessage(417, "Only 100-continue can be expected here.");
        }
    }

    public String method() {
        return method;
    }

    public CanonicalPath path() {
        return target.path();
    }

    /** The query as it came, without the question mark; empty where there is none. */
    public String rawQuery() {
        return target.rawQuery();
    }

    /** The decoded value of the first query field of that name. */
    public Optional<String> query(String name) {
        return rawQuery().isEmpty() ? Optional.empty() : new FormFields(rawQuery()).first(name);
    }

    /** The value of the first header of that name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(lines.first(name.toLowerCase(Locale.ROOT)));
    }

    /** The values of all headers of that name, in order. */
    public List<String> headers(String name) {
        return lines.all(name.toLowerCase(Locale.ROOT));
    }

    public boolean has(String name) {
        return lines.has(name.toLowerCase(Locale.ROOT));
    }

    /** The cookies of all {@code Cookie} headers, in order; a name may occur more than once. */
    public List<Cookie> cookies() {
        List<Cookie> cookies = new ArrayList<>();
        headers("cookie").forEach(header -> cookies.addAll(Cookie.parse(header)));
        return cookies;
    }

    /** The Host header as it came, with the port if it names one. */
    public String host() {
        return host;
    }

    /** The Host header in lower case, without port and without brackets. */
    public String hostName() {
        return HostHeader.nameOf(host);
    }

    /** Whether the client asks to change over to a WebSocket. */
    public boolean isUpgrade() {
        return !http10
                && connection.contains("upgrade")
                && header("upgrade").filter("websocket"::equalsIgnoreCase).isPresent();
    }

    public boolean hasBody() {
        return framing.hasBody();
    }

    public boolean isHttp10() {
        return http10;
    }

    /** Where the body ends. */
    public Framing framing() {
        return framing;
    }

    /** Whether the client waits for 100 before it sends its body. */
    public boolean expectsContinue() {
        return !http10 && has("expect");
    }

    /** Whether the client wants to send another request on this connection. */
    public boolean keepsAlive() {
        return http10 ? connection.contains("keep-alive") : !connection.contains("close");
    }

    HeaderLines lines() {
        return lines;
    }

    /** Headers the client calls its own for this hop. */
    List<String> nominated() {
        return connection.names();
    }
}
