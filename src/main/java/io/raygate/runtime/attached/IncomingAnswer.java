package io.raygate.runtime.attached;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * An answer while it comes in.
 *
 * <p>Whoever sends it chooses the pieces, so no byte is looked at twice, however small they are.
 */
final class IncomingAnswer extends ByteArrayOutputStream {

    static final int LONGEST_HEAD = 64 << 10;

    private static final byte[] HEAD_END = ascii("\r\n\r\n");
    private static final byte[] LAST_CHUNK = ascii("\r\n0\r\n\r\n");
    private static final int UNKNOWN = -1;

    private int searched;
    private int bodyAt = UNKNOWN;
    private int length = UNKNOWN;
    private boolean chunked;

    /**
     * Whether nothing more is to come; where the length is not known, only the end tells.
     *
     * @throws IOException when the head has no end
     */
    boolean isWhole() throws IOException {
        if (bodyAt == UNKNOWN && !hasHead()) {
            return false;
        }
        if (chunked) {
            // The head's own last line break counts as the one before the first chunk.
            return count - LAST_CHUNK.length >= bodyAt - 2 && endsAt(count, LAST_CHUNK);
        }
        return length != UNKNOWN && count - bodyAt >= length;
    }

    private boolean hasHead() throws IOException {
        for (int end = Math.max(searched, HEAD_END.length); end <= count; end++) {
            if (endsAt(end, HEAD_END)) {
                head(end);
                return true;
            }
        }
        searched = count + 1;
        if (count > LONGEST_HEAD) {
            throw new HttpAnswer.NotHttp();
        }
        return false;
    }

    private void head(int end) {
        bodyAt = end;
        Map<String, String> headers =
                HttpAnswer.headers(new String(buf, 0, end, StandardCharsets.ISO_8859_1));
        chunked = HttpAnswer.isChunked(headers);
        String said = headers.getOrDefault("content-length", "");
        length = said.matches("\\d{1,9}") ? Integer.parseInt(said) : UNKNOWN;
    }

    private boolean endsAt(int end, byte[] wanted) {
        return Arrays.equals(buf, end - wanted.length, end, wanted, 0, wanted.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
