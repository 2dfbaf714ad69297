package io.raygate.gateway.relay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Why the gateway closes a WebSocket, RFC 6455 §7.4.1. */
enum CloseReason {
    NOT_ALLOWED(1008, "no longer allowed"),
    GOING_AWAY(1001, "the gateway stops");

    private static final int FINAL_CLOSE = 0x88;

    private final byte[] frame;

    CloseReason(int code, String text) {
        byte[] words = text.getBytes(StandardCharsets.US_ASCII);
        frame =
                ByteBuffer.allocate(4 + words.length)
                        .put((byte) FINAL_CLOSE)
                        .put((byte) (2 + words.length))
                        .putShort((short) code)
                        .put(words)
                        .array();
    }

    /** The whole Close frame, as a server sends it. */
    byte[] frame() {
        return frame.clone();
    }
}
