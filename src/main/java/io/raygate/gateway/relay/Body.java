package io.raygate.gateway.relay;

import io.netty.buffer.ByteBuf;
import java.util.function.Consumer;

/** One body on its way. */
interface Body {

    boolean isDone();

    /** Whether only the end of the connection ends it. */
    boolean isOpenEnded();

    /** Hands what of {@code in} belongs to the body to {@code out}, and leaves the rest. */
    void pass(ByteBuf in, Consumer<ByteBuf> out);

    /** The connection that ends this body has ended properly. */
    void end(Consumer<ByteBuf> out);
}
