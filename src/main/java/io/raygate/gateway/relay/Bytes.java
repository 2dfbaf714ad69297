package io.raygate.gateway.relay;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.raygate.gateway.http.HeadWriter;
import java.nio.ByteBuffer;

/** Between Netty's buffers and plain bytes. */
final class Bytes {

    private Bytes() {}

    static ByteBuf of(ByteBufAllocator allocator, HeadWriter head) {
        return allocator.buffer(head.size()).writeBytes(head.array(), 0, head.size());
    }

    /** The readable bytes, to be read at once and not kept. */
    static ByteBuffer view(ByteBuf in) {
        return in.internalNioBuffer(in.readerIndex(), in.readableBytes());
    }

    /** Marks what has been read from a view of {@code in} as read. */
    static void taken(ByteBuf in, ByteBuffer view) {
        in.readerIndex(in.writerIndex() - view.remaining());
    }

    /** Both, one after the other; both are released. */
    static ByteBuf joined(ByteBufAllocator allocator, ByteBuf first, ByteBuf second) {
        ByteBuf joined = allocator.buffer(first.readableBytes() + second.readableBytes());
        joined.writeBytes(first).writeBytes(second);
        first.release();
        second.release();
        return joined;
    }
}
