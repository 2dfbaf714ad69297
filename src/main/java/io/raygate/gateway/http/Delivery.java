package io.raygate.gateway.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one response reaches its client: how the body comes in, how it goes out, and whether the
 * connection lives on.
 *
 * @param body how the upstream frames it
 * @param framing what the client's head says about it; nothing where it says nothing
 * @param form how it is changed on the way
 */
public record Delivery(
        Framing body,
        @Nullable Framing framing,
        Form form,
        boolean keepsAlive,
        Optional<String> connection) {

    /** What happens to a body's framing on the way. */
    public enum Form {
        /** Nothing. */
        SAME,
        /** The client gets chunks where the upstream just ends. */
        INTO_CHUNKS,
        /** The client, which knows no chunks, gets their payload until the connection ends. */
        OUT_OF_CHUNKS
    }

    /** For an interim response: a head and nothing else. */
    public static final Delivery INTERIM =
            new Delivery(Framing.NONE, null, Form.SAME, true, Optional.empty());

    /** For a final response, given whether the connection could live on. */
    public static Delivery of(RequestHead request, ResponseHead response, boolean couldLive) {
        boolean toHead = request.method().equals("HEAD");
        Framing body = response.framing(toHead);
        Form form = form(body, request.isHttp10());
        boolean ends = request.isHttp10() && (form == Form.OUT_OF_CHUNKS || isOpenEnded(body));
        boolean lives = couldLive && request.keepsAlive() && !ends;
        return new Delivery(
                body, framing(request, response, body), form, lives, option(request, lives));
    }

    private static boolean isOpenEnded(Framing body) {
        return body.kind() == Framing.Kind.UNTIL_CLOSE;
    }

    private static Form form(Framing body, boolean http10) {
        if (http10) {
            return body.kind() == Framing.Kind.CHUNKED ? Form.OUT_OF_CHUNKS : Form.SAME;
        }
        return isOpenEnded(body) ? Form.INTO_CHUNKS : Form.SAME;
    }

    private static @Nullable Framing framing(
            RequestHead request, ResponseHead response, Framing body) {
        Framing stated = response.stated();
        return switch (body.kind()) {
            case LENGTH -> body;
            case CHUNKED, UNTIL_CLOSE -> request.isHttp10() ? null : Framing.CHUNKED;
            // To HEAD and in a 304 the length is a fact about the body that is not sent.
            case NONE -> stated != null && response.status() != 204 ? withoutChunks(stated) : null;
        };
    }

    private static @Nullable Framing withoutChunks(Framing framing) {
        return framing.kind() == Framing.Kind.LENGTH ? framing : null;
    }

    private static Optional<String> option(RequestHead request, boolean lives) {
        if (!lives) {
            return Optional.of("close");
        }
        return request.isHttp10() ? Optional.of("keep-alive") : Optional.empty();
    }
}
