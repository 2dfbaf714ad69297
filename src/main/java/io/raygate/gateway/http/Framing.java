package io.raygate.gateway.http;

/**
 * Where a body ends.
 *
 * @param kind how the end is found
 * @param length bytes, where the kind is {@link Kind#LENGTH}
 */
public record Framing(Kind kind, long length) {

    /** The ways HTTP/1.1 knows. */
    public enum Kind {
        NONE,
        LENGTH,
        CHUNKED,
        UNTIL_CLOSE
    }

    public static final Framing NONE = new Framing(Kind.NONE, 0);
    public static final Framing CHUNKED = new Framing(Kind.CHUNKED, 0);
    public static final Framing UNTIL_CLOSE = new Framing(Kind.UNTIL_CLOSE, 0);

    static Framing length(long length) {
        return new Framing(Kind.LENGTH, length);
    }

    /** Whether at least one byte of body, or its framing, follows the head. */
    public boolean hasBody() {
        return kind != Kind.NONE && (kind != Kind.LENGTH || length > 0);
    }
}
