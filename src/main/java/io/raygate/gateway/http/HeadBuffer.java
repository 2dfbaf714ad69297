package io.raygate.gateway.http;

import static io.raygate.gateway.http.MalformedMessage.bad;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects the bytes of one head, however they are cut into pieces, and not one byte more. */
public final class HeadBuffer {

    private static final int FIRST_SIZE = 1024;

    private final int limit;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;
    private int scanned;
    private int lineStart;

    /** Takes heads of at most {@code limit} bytes. */
    public HeadBuffer(int limit) {
        this.limit = limit;
    }

    /** Whether no byte of a head has come yet. */
    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * Takes bytes up to the end of the head and leaves the rest.
     *
     * @return the whole head with its empty line, or null while it is incomplete
     * @throws MalformedMessage when it is too long, or its lines do not end in CRLF
     */
    public byte @Nullable [] take(ByteBuffer in) {
        while (in.hasRemaining()) {
            int before = size;
            copy(in);
            int end = end();
            if (end >= 0 && end <= limit) {
                in.position(in.position() - (size - end));
                return taken(end);
            }
            if (size > limit || size == before) {
                throw new MalformedMessage(431, "The head is longer than " + limit + " bytes.");
            }
        }
        return null;
    }

    private void copy(ByteBuffer in) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(2 * bytes.length, limit + 1));
        }
        int length = Math.min(in.remaining(), bytes.length - size);
        in.get(bytes, size, length);
        size += length;
        if (Ascii.isControl(bytes[0]) || bytes[0] < 0) {
            throw bad("The head does not begin with text.");
        }
    }

    /** Where the head ends, or -1. */
    private int end() {
        for (; scanned < size; scanned++) {
            if (bytes[scanned] != '\n') {
                continue;
            }
            int cr = scanned - 1;
            if (cr < 0 || bytes[cr] != '\r') {
                throw bad("A line feed stands alone in the head.");
            }
            if (cr == lineStart) {
                return scanned + 1;
            }
            lineStart = scanned + 1;
        }
        return -1;
    }

    private byte[] taken(int end) {
        byte[] head = Arrays.copyOf(bytes, end);
        bytes = bytes.length > 4 * FIRST_SIZE ? new byte[FIRST_SIZE] : bytes;
        size = 0;
        scanned = 0;
        lineStart = 0;
        return head;
    }
}
