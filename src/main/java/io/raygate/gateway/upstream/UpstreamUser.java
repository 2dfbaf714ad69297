package io.raygate.gateway.upstream;

import io.netty.buffer.ByteBuf;

/** Whoever an upstream connection works for at the moment; called on their common event loop. */
public interface UpstreamUser {

    /** Bytes came; the caller releases the buffer afterwards. */
    void fromUpstream(ByteBuf in);

    /** Nothing more is there to be read for now: a good moment to flush. */
    void upstreamRests();

    /** More can be written than before, or less. */
    void upstreamWritabilityChanged();

    /**
     * The connection is gone, and so is this call the last.
     *
     * @param broken whether it was reset rather than ended
     */
    void upstreamGone(boolean broken);
}
