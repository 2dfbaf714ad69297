package io.raygate.gateway.http;

import static io.raygate.gateway.http.MalformedMessage.bad;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The head of one response of an upstream, read as strictly as a request's. */
public final class ResponseHead {

    private static final byte[] VERSION = "HTTP/1.".getBytes(StandardCharsets.US_ASCII);

    private final byte[] head;
    private final int statusLineEnd;
    private final int status;
    private final boolean http10;
    private final HeaderLines lines;
    private final ConnectionOptions connection;
    private final @Nullable Framing stated;

    private ResponseHead(byte[] head, int statusLineEnd) {
        this.head = head;
        this.statusLineEnd = statusLineEnd;
        http10 = head[7] == '0';
        status = (head[9] - '0') * 100 + (head[10] - '0') * 10 + head[11] - '0';
        lines = HeaderLines.parse(head, statusLineEnd + 2, head.length);
        connection = ConnectionOptions.of(lines);
        stated = FramingReader.stated(lines, http10);
    }

    /**
     * Reads a head that ends with its empty line; the array is kept, not copied.
     *
     * @throws MalformedMessage when it is not strict HTTP/1.1 or HTTP/1.0
     */
    public static ResponseHead parse(byte[] head) {
        int end = 0;
        while (head[end] != '\r') {
            if (Ascii.isControl(head[end]) && head[end] != '\t') {
                throw bad("The status line holds a control character.");
            }
            end++;
        }
        boolean good =
                end >= 12
                        && head[end + 1] == '\n'
                        && Arrays.equals(head, 0, 7, VERSION, 0, 7)
                        && (head[7] == '0' || head[7] == '1')
                        && head[8] == ' '
                        && isStatus(head)
                        && (end == 12 || head[12] == ' ');
        if (!good) {
            throw bad("The status line is malformed.");
        }
        return new ResponseHead(head, end);
    }

    private static boolean isStatus(byte[] head) {
        boolean digits = true;
        for (int i = 9; i < 12; i++) {
            digits &= head[i] >= '0' && head[i] <= '9';
        }
        return digits && head[9] >= '1' && head[9] <= '5';
    }

    public int status() {
        return status;
    }

    public boolean isInterim() {
        return status < 200;
    }

    /** Whether the upstream changed over to a WebSocket. */
    public boolean isWebSocket() {
        return status == 101
                && connection.contains("upgrade")
                && header("upgrade").filter("websocket"::equalsIgnoreCase).isPresent();
    }

    /** The value of the first header of that name, in lower case. */
    public Optional<String> header(String lowerCase) {
        return Optional.ofNullable(lines.first(lowerCase));
    }

    /** Where the body ends, given whether the request was HEAD. */
    public Framing framing(boolean toHead) {
        if (toHead || status < 200 || status == 204 || status == 304) {
            return Framing.NONE;
        }
        return stated == null ? Framing.UNTIL_CLOSE : stated;
    }

    /** Whether the headers announce a body that such a status never has. */
    public boolean overstates() {
        return status == 204 && stated != null && stated.hasBody();
    }

    /** What the headers say about the body, whether or not there is one. */
    @Nullable Framing stated() {
        return stated;
    }

    /** Whether the upstream's connection can serve another request after this response. */
    public boolean keepsAlive() {
        return http10 ? connection.contains("keep-alive") : !connection.contains("close");
    }

    HeaderLines lines() {
        return lines;
    }

    List<String> nominated() {
        return connection.names();
    }

    /** Status and reason as they came. */
    void copyStatus(HeadWriter to) {
        to.bytes(head, 8, statusLineEnd);
    }
}
