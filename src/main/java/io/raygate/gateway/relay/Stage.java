package io.raygate.gateway.relay;

import io.netty.buffer.ByteBuf;
import io.raygate.gateway.Guard;

/** What a client connection is busy with; called on its event loop only. */
interface Stage {

    /** Whether {@link #take} would make progress now. */
    boolean wantsInput();

    /** Takes what it can use of the client's bytes and leaves the rest. */
    void take(ByteBuf in);

    /** The client will send nothing more; called when everything it sent has been taken. */
    void inputEnded();

    /** The client takes bytes faster than before, or slower. */
    default void writabilityChanged() {}

    /** The client is gone. */
    default void gone() {}

    /** Ends what the rules no longer allow; {@code guard} is the one in force. */
    void rejudge(Guard guard);

    /** Ends what takes too long. */
    void tick(long now);

    /** Ends at once because the connection is no longer allowed. */
    void cut();

    /** Comes to an end because the gateway stops. */
    void leave();

    /** What the connection is busy with, in a few words without any query. */
    String use();

    /** Whether it is an upgraded connection. */
    default boolean isStreaming() {
        return false;
    }
}
