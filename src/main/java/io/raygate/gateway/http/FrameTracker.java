package io.raygate.gateway.http;

import java.nio.ByteBuffer;

/**
 * Knows where in a stream of WebSocket frames one ends and the next may begin (RFC 6455 §5.2).
 *
 * <p>Looks at headers only; payloads are stepped over.
 */
public final class FrameTracker {

    private static final int CLOSE = 8;

    private final byte[] header = new byte[14];
    private int have;
    private int need = 2;
    private long payload;
    private boolean closed;

    /** Moves {@code in} to its end. */
    public void follow(ByteBuffer in) {
        while (in.hasRemaining()) {
            toBoundary(in);
        }
    }

    /** Moves {@code in} over the rest of the frame that has begun, as far as it is there. */
    public void toBoundary(ByteBuffer in) {
        do {
            if (payload == 0) {
                readHeader(in);
            }
            // A length beyond 2^63 is negative here: such a frame never ends.
            int step = payload < 0 ? in.remaining() : (int) Math.min(payload, in.remaining());
            in.position(in.position() + step);
            payload -= payload < 0 ? 0 : step;
        } while (in.hasRemaining() && !isAtBoundary());
    }

    private void readHeader(ByteBuffer in) {
        while (have < need && in.hasRemaining()) {
            header[have++] = in.get();
            if (have == 2) {
                need = headerLength();
            }
        }
        if (have == need) {
            closed |= (header[0] & 15) == CLOSE;
            payload = payloadLength();
            have = 0;
            need = 2;
        }
    }

    private int headerLength() {
        int length = header[1] & 127;
        int extended = length == 127 ? 8 : length == 126 ? 2 : 0;
        return 2 + extended + (header[1] < 0 ? 4 : 0);
    }

    private long payloadLength() {
        int length = header[1] & 127;
        if (length < 126) {
            return length;
        }
        ByteBuffer extended = ByteBuffer.wrap(header, 2, 8);
        return length == 126 ? extended.getShort() & 0xffff : extended.getLong();
    }

    /** Whether a frame of our own may be put in here. */
    public boolean isAtBoundary() {
        return payload == 0 && have == 0;
    }

    /** Whether a Close frame has begun: after it nothing may follow. */
    public boolean isClosed() {
        return closed;
    }
}
