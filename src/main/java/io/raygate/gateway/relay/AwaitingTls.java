package io.raygate.gateway.relay;

import io.netty.buffer.ByteBuf;
import io.raygate.gateway.Guard;
import io.raygate.gateway.judge.LocalResponse;

/** Before the first request at a door that speaks TLS: nothing is taken until keys are agreed. */
final class AwaitingTls implements Stage {

    private static final LocalResponse HINT =
            LocalResponse.line(
                    400, "This endpoint speaks HTTPS: call it with https:// instead of http://.");

    private final ClientConnection connection;
    private final long since = System.nanoTime();

    AwaitingTls(ClientConnection connection) {
        this.connection = connection;
    }

    /** The client speaks something else; who is let in and speaks HTTP is told so. */
    void heardInTheClear(char first) {
        if (connection.isWelcome() && first >= 'A' && first <= 'Z') {
            connection.answerAndFinish(null, HINT);
        } else {
            connection.end();
        }
    }

    @Override
    public boolean wantsInput() {
        return false;
    }

    @Override
    public void take(ByteBuf in) {}

    @Override
    public void inputEnded() {
        connection.end();
    }

    @Override
    public void rejudge(Guard guard) {}

    @Override
    public void tick(long now) {
        if (now - since > connection.engine().limits().headTimeout().toNanos()) {
            connection.end();
        }
    }

    @Override
    public void cut() {
        connection.end();
    }

    @Override
    public void leave() {
        connection.end();
    }

    @Override
    public String use() {
        return "greeting";
    }
}
