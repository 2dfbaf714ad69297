package io.raygate.gateway.relay;

import java.time.Duration;

/** How long an exchange or a WebSocket may go on without a byte moving. */
final class Patience {

    private final ClientConnection client;
    private final GatewayProperties limits;
    private long renewed = System.nanoTime();
    private boolean inputEnded;

    Patience(ClientConnection client) {
        this.client = client;
        limits = client.engine().limits();
    }

    /** A byte moved. */
    void renew() {
        renewed = System.nanoTime();
    }

    /** The client will send nothing more, and may be gone altogether. */
    void inputEnded() {
        inputEnded = true;
        renew();
    }

    boolean hasInputEnded() {
        return inputEnded;
    }

    /**
     * Whether nothing has moved for longer than is good.
     *
     * @param wantsInput whether it is the client's turn to send
     * @param answered whether the response has begun
     */
    boolean isOver(long now, boolean wantsInput, boolean answered) {
        return now - renewed > limit(wantsInput, answered).toNanos();
    }

    private Duration limit(boolean wantsInput, boolean answered) {
        if (!client.channel().isWritable()) {
            return limits.stallTimeout();
        }
        if (inputEnded) {
            return limits.halfCloseTimeout();
        }
        if (answered) {
            return limits.streamTimeout();
        }
        return wantsInput ? limits.stallTimeout() : limits.responseTimeout();
    }
}
