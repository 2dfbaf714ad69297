package io.raygate.gateway.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Turns texts into bytes as they travel, whole or cut in two. */
final class Wire {

    private Wire() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static ByteBuffer buffer(String text) {
        return ByteBuffer.wrap(bytes(text));
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static String text(HeadWriter head) {
        return new String(head.array(), 0, head.size(), StandardCharsets.ISO_8859_1);
    }

    /** A request's head, read as a connection reads it. */
    static RequestHead request(String head) {
        byte[] whole = new HeadBuffer(32 * 1024).take(buffer(head));
        if (whole == null) {
            throw new IllegalArgumentException("The head is incomplete");
        }
        return RequestHead.parse(whole);
    }

    static ResponseHead response(String head) {
        return ResponseHead.parse(bytes(head));
    }

    static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
    }
}
