package io.raygate.gateway.relay;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.raygate.gateway.http.ChunkReader;
import io.raygate.gateway.http.ChunkReader.Piece;
import io.raygate.gateway.http.Delivery.Form;
import io.raygate.gateway.http.Forwarding;
import io.raygate.gateway.http.Framing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Passes one body on as slices of the buffers it came in, and knows where it ends. */
final class BodyStream implements Body {

    private static final String LAST_CHUNK = "0\r\n\r\n";

    private final Framing.Kind kind;
    private final Form form;
    private final ChunkReader chunks = new ChunkReader();
    private long left;
    private boolean ended;

    BodyStream(Framing framing, Form form) {
        this.kind = framing.kind();
        this.form = form;
        left = framing.length();
    }

    @Override
    public boolean isDone() {
        return switch (kind) {
            case NONE -> true;
            case LENGTH -> left == 0;
            case CHUNKED -> chunks.isDone();
            case UNTIL_CLOSE -> ended;
        };
    }

    @Override
    public boolean isOpenEnded() {
        return kind == Framing.Kind.UNTIL_CLOSE;
    }

    @Override
    public void pass(ByteBuf in, Consumer<ByteBuf> out) {
        switch (kind) {
            case NONE -> {}
            case LENGTH -> {
                int length = (int) Math.min(left, in.readableBytes());
                left -= length;
                out.accept(in.readRetainedSlice(length));
            }
            case CHUNKED -> passChunks(in, out);
            case UNTIL_CLOSE -> passRest(in, out);
        }
    }

    private void passRest(ByteBuf in, Consumer<ByteBuf> out) {
        int length = in.readableBytes();
        if (form != Form.INTO_CHUNKS) {
            out.accept(in.readRetainedSlice(length));
            return;
        }
        out.accept(ascii(Integer.toHexString(length) + "\r\n"));
        out.accept(in.readRetainedSlice(length));
        out.accept(ascii("\r\n"));
    }

    private void passChunks(ByteBuf in, Consumer<ByteBuf> out) {
        // A view of its own: what is passed on may touch the buffer's internal one.
        ByteBuffer view = in.nioBuffer();
        int run = 0;
        while (view.hasRemaining() && !chunks.isDone()) {
            int before = view.position();
            Piece piece = chunks.next(view);
            int length = view.position() - before;
            boolean passes = piece == Piece.DATA || (piece == Piece.FRAME && form == Form.SAME);
            if (passes) {
                run += length;
                continue;
            }
            emit(in, run, out);
            in.skipBytes(length);
            run = 0;
        }
        emit(in, run, out);
        if (chunks.isDone() && form == Form.SAME) {
            out.accept(Bytes.of(in.alloc(), Forwarding.chunksEnd(chunks.trailers())));
        }
    }

    private static void emit(ByteBuf in, int length, Consumer<ByteBuf> out) {
        if (length > 0) {
            out.accept(in.readRetainedSlice(length));
        }
    }

    @Override
    public void end(Consumer<ByteBuf> out) {
        ended = true;
        if (form == Form.INTO_CHUNKS) {
            out.accept(ascii(LAST_CHUNK));
        }
    }

    private static ByteBuf ascii(String text) {
        return Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.US_ASCII));
    }
}
