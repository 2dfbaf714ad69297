package io.raygate.gateway.http;

import static io.raygate.gateway.http.MalformedMessage.bad;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Follows a chunked body through its bytes without copying them.
 *
 * <p>Sizes are plain hexadecimal numbers; extensions and anything but CRLF are refused. Whatever
 * follows the last size is held back, so that no body ends before all of it was found good, and
 * what must not travel in trailers can be left out.
 */
public final class ChunkReader {

    /** What a run of bytes is. */
    public enum Piece {
        /** Payload. */
        DATA,
        /** Sizes and line ends, good to be passed on as they are. */
        FRAME,
        /**
         * What follows the last size, trailers included: {@link #isDone} says when it is complete.
         */
        HELD
    }

    private enum State {
        SIZE,
        SIZE_LF,
        LAST_SIZE_LF,
        DATA,
        DATA_CR,
        DATA_LF,
        LAST,
        LAST_LF,
        TRAILERS,
        DONE
    }

    private static final int MOST_DIGITS = 15;
    private static final int TRAILER_LIMIT = 8192;

    private State state = State.SIZE;
    private long left;
    private int digits;
    private @Nullable HeadBuffer held;
    private @Nullable HeaderLines trailers;

    /** Moves {@code in}, which is not empty, over the next run of bytes of one kind. */
    public Piece next(ByteBuffer in) {
        if (state == State.DATA) {
            return data(in);
        }
        if (isEnding(in)) {
            return ending(in);
        }
        while (in.hasRemaining() && state != State.DATA && !isEnding(in)) {
            frame(in.get());
        }
        return Piece.FRAME;
    }

    /** Whether what follows the digits of the last chunk comes next. */
    private boolean isEnding(ByteBuffer in) {
        return switch (state) {
            case LAST_SIZE_LF, LAST, LAST_LF, TRAILERS -> true;
            case SIZE -> digits > 0 && left == 0 && in.get(in.position()) == '\r';
            case SIZE_LF, DATA, DATA_CR, DATA_LF, DONE -> false;
        };
    }

    private Piece ending(ByteBuffer in) {
        while (in.hasRemaining() && !isDone()) {
            if (state == State.TRAILERS || (state == State.LAST && in.get(in.position()) != '\r')) {
                return trailer(in);
            }
            frame(in.get());
        }
        return Piece.HELD;
    }

    private Piece data(ByteBuffer in) {
        int length = (int) Math.min(left, in.remaining());
        in.position(in.position() + length);
        left -= length;
        if (left == 0) {
            state = State.DATA_CR;
        }
        return Piece.DATA;
    }

    private void frame(byte b) {
        switch (state) {
            case SIZE -> size(b);
            case SIZE_LF -> {
                expect(b, '\n');
                state = State.DATA;
            }
            case LAST_SIZE_LF -> {
                expect(b, '\n');
                state = State.LAST;
            }
            case DATA_CR -> {
                expect(b, '\r');
                state = State.DATA_LF;
            }
            case DATA_LF -> {
                expect(b, '\n');
                state = State.SIZE;
                digits = 0;
            }
            case LAST -> {
                expect(b, '\r');
                state = State.LAST_LF;
            }
            case LAST_LF -> {
                expect(b, '\n');
                state = State.DONE;
            }
            case DATA, TRAILERS, DONE -> throw new IllegalStateException("No frame in " + state);
        }
    }

    private void size(byte b) {
        if (b == '\r' && digits > 0) {
            state = left > 0 ? State.SIZE_LF : State.LAST_SIZE_LF;
            return;
        }
        int digit = Ascii.hex(b);
        if (digit < 0 || digits == MOST_DIGITS) {
            throw bad("A chunk size is not a plain hexadecimal number.");
        }
        left = left << 4 | digit;
        digits++;
    }

    private static void expect(byte b, char wanted) {
        if (b != wanted) {
            throw bad("A chunk does not end where its size says.");
        }
    }

    private Piece trailer(ByteBuffer in) {
        state = State.TRAILERS;
        if (held == null) {
            held = new HeadBuffer(TRAILER_LIMIT);
        }
        byte[] lines = held.take(in);
        if (lines != null) {
            trailers = HeaderLines.parse(lines, 0, lines.length);
            state = State.DONE;
        }
        return Piece.HELD;
    }

    /** Whether the body is complete. */
    public boolean isDone() {
        return state == State.DONE;
    }

    /** The trailers of a complete body, where it had any. */
    public @Nullable HeaderLines trailers() {
        return trailers;
    }
}
