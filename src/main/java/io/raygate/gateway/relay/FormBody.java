package io.raygate.gateway.relay;

import io.netty.buffer.ByteBuf;
import io.raygate.gateway.Guard;
import io.raygate.gateway.http.Delivery.Form;
import io.raygate.gateway.http.Forwarding;
import io.raygate.gateway.http.MalformedMessage;
import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.judge.LocalResponse;
import io.raygate.gateway.judge.Verdict.NeedsBody;
import java.io.ByteArrayOutputStream;

/** Reads a small body whole, for one of the gateway's own forms. */
final class FormBody implements Stage {

    private final ClientConnection connection;
    private final RequestHead head;
    private final Reception reception;
    private final NeedsBody needed;
    private final BodyStream stream;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final long since = System.nanoTime();

    FormBody(ClientConnection connection, RequestHead head, Reception reception, NeedsBody needed) {
        this.connection = connection;
        this.head = head;
        this.reception = reception;
        this.needed = needed;
        stream = new BodyStream(head.framing(), Form.OUT_OF_CHUNKS);
    }

    void start() {
        if (head.framing().length() > needed.limit()) {
            tooLarge();
            return;
        }
        if (stream.isDone()) {
            decide();
            return;
        }
        if (head.expectsContinue()) {
            connection.write(Forwarding.goOn());
            connection.channel().flush();
        }
        connection.become(this);
    }

    @Override
    public boolean wantsInput() {
        return true;
    }

    @Override
    public void take(ByteBuf in) {
        try {
            stream.pass(in, this::collect);
        } catch (MalformedMessage malformed) {
            in.skipBytes(in.readableBytes());
            connection.answerAndFinish(
                    head, LocalResponse.line(malformed.status(), malformed.getMessage()));
            return;
        }
        if (body.size() > needed.limit()) {
            tooLarge();
        } else if (stream.isDone()) {
            decide();
        }
    }

    private void collect(ByteBuf bytes) {
        byte[] copy = new byte[bytes.readableBytes()];
        bytes.readBytes(copy).release();
        body.writeBytes(copy);
    }

    private void tooLarge() {
        connection.answerAndFinish(
                head,
                LocalResponse.line(413, "The form is longer than " + needed.limit() + " bytes."));
    }

    private void decide() {
        Guard now = connection.guard();
        if (connection.isGuardedBy(reception.guard())) {
            reception.decide(body.toByteArray(), needed);
        } else if (now != null) {
            reception.decideAgain(body.toByteArray(), now);
        } else {
            connection.end();
        }
    }

    @Override
    public void inputEnded() {
        connection.end();
    }

    @Override
    public void rejudge(Guard guard) {}

    @Override
    public void tick(long now) {
        if (now - since > connection.engine().limits().headTimeout().toNanos()) {
            connection.answerAndFinish(head, LocalResponse.line(408, "The form took too long."));
        }
    }

    @Override
    public void cut() {
        connection.end();
    }

    @Override
    public void leave() {}

    @Override
    public String use() {
        return head.method() + " " + head.path().encoded();
    }
}
