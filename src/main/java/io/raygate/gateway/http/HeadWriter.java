package io.raygate.gateway.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects the bytes of one head; refuses to write a line that would become two. */
public final class HeadWriter {

    private byte[] bytes = new byte[1024];
    private int size;

    HeadWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1), 0, text.length());
    }

    HeadWriter bytes(byte[] from, int start, int end) {
        int length = end - start;
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
        }
        System.arraycopy(from, start, bytes, size, length);
        size += length;
        return this;
    }

    HeadWriter lineEnd() {
        return text("\r\n");
    }

    /** One header line. */
    public HeadWriter line(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7f || c > 255) {
                throw new IllegalArgumentException(
                        "The value of " + name + " holds what no header can hold");
            }
        }
        return text(name).text(": ").text(value).lineEnd();
    }

    public byte[] array() {
        return bytes;
    }

    public int size() {
        return size;
    }
}
