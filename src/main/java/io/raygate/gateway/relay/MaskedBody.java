package io.raygate.gateway.relay;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.raygate.gateway.http.Delivery;
import io.raygate.gateway.http.Delivery.Form;
import io.raygate.gateway.http.Framing;
import io.raygate.gateway.mask.TokenMask;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Passes one body on with a token in it made unreadable: as long as it was, cut into chunks anew
 * where the client gets chunks.
 */
final class MaskedBody implements Body {

    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final BodyStream payload;
    private final TokenMask mask;
    private final boolean inChunks;

    MaskedBody(Delivery how, TokenMask mask) {
        boolean chunked = how.body().kind() == Framing.Kind.CHUNKED;
        payload = new BodyStream(how.body(), chunked ? Form.OUT_OF_CHUNKS : Form.SAME);
        this.mask = mask;
        Framing told = how.framing();
        inChunks = told != null && told.kind() == Framing.Kind.CHUNKED;
    }

    @Override
    public boolean isDone() {
        return payload.isDone();
    }

    @Override
    public boolean isOpenEnded() {
        return payload.isOpenEnded();
    }

    @Override
    public void pass(ByteBuf in, Consumer<ByteBuf> out) {
        payload.pass(in, piece -> tell(covered(piece), out));
        if (payload.isDone()) {
            finish(out);
        }
    }

    private byte[] covered(ByteBuf piece) {
        try {
            return mask.next(piece.nioBuffer());
        } finally {
            piece.release();
        }
    }

    @Override
    public void end(Consumer<ByteBuf> out) {
        payload.end(piece -> tell(covered(piece), out));
        finish(out);
    }

    private void finish(Consumer<ByteBuf> out) {
        tell(mask.rest(), out);
        if (inChunks) {
            out.accept(Unpooled.wrappedBuffer(LAST_CHUNK));
        }
    }

    private void tell(byte[] bytes, Consumer<ByteBuf> out) {
        if (bytes.length == 0) {
            return;
        }
        out.accept(
                inChunks
                        ? Unpooled.wrappedBuffer(size(bytes.length), bytes, LINE_END)
                        : Unpooled.wrappedBuffer(bytes));
    }

    private static byte[] size(int length) {
        return (Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
