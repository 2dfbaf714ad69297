package io.raygate.gateway.relay;

import io.netty.buffer.ByteBuf;
import io.raygate.gateway.http.Delivery;
import io.raygate.gateway.http.Forwarding;
import io.raygate.gateway.http.HeadBuffer;
import io.raygate.gateway.http.MalformedMessage;
import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.http.ResponseHead;
import io.raygate.gateway.judge.ResponseEdits;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Writes one response to the client as it comes from the upstream; does not flush. */
final class ResponseRelay {

    private static final int MOST_INTERIM = 16;

    private final ClientConnection client;
    private final RequestHead request;
    private final ResponseEdits edits;
    private final HeadBuffer heads;
    private final @Nullable Cover cover;
    private boolean untouched = true;
    private int interim;
    private @Nullable ResponseHead changedOver;
    private @Nullable ResponseHead head;
    private @Nullable Delivery delivery;
    private @Nullable Body body;

    ResponseRelay(ClientConnection client, RequestHead request, ResponseEdits edits) {
        this.client = client;
        this.request = request;
        this.edits = edits;
        heads = new HeadBuffer(client.engine().limits().headBytes());
        cover = edits.hidden().map(Cover::new).orElse(null);
    }

    /**
     * Takes bytes of the response.
     *
     * @param requestComplete whether the client has sent its whole request
     * @throws MalformedMessage when they are not strict HTTP/1.1
     * @throws IllegiblePage when a token that may be in them could not be found
     */
    void take(ByteBuf in, boolean requestComplete) {
        untouched = false;
        if (body != null) {
            body.pass(in, client::write);
            return;
        }
        ByteBuffer view = Bytes.view(in);
        byte[] bytes = heads.take(view);
        Bytes.taken(in, view);
        if (bytes != null) {
            if (cover != null) {
                cover.head(bytes);
            }
            begin(ResponseHead.parse(bytes), requestComplete);
        }
    }

    private void begin(ResponseHead next, boolean requestComplete) {
        if (next.isInterim()) {
            interim(next);
            return;
        }
        Delivery how = Delivery.of(request, next, requestComplete);
        Body begun = cover == null ? new BodyStream(how.body(), how.form()) : cover.body(next, how);
        head = next;
        delivery = how;
        client.tally().answering(next.status());
        body = begun;
        write(next, how);
    }

    private void interim(ResponseHead next) {
        if (next.status() == 101) {
            if (!next.isWebSocket() || !request.isUpgrade()) {
                throw MalformedMessage.bad("The upstream changed over to what nobody asked for.");
            }
            changedOver = next;
            client.tally().answering(next.status());
        } else if (++interim > MOST_INTERIM) {
            throw MalformedMessage.bad("The upstream goes on announcing and never answers.");
        }
        if (!request.isHttp10()) {
            write(next, Delivery.INTERIM);
        }
    }

    private void write(ResponseHead next, Delivery how) {
        client.write(Forwarding.response(next, how, edits.cookies(), edits.drop(), edits.add()));
    }

    /** The head with which the upstream changed over to a WebSocket. */
    @Nullable ResponseHead changedOver() {
        return changedOver;
    }

    /** Whether not one byte has come. */
    boolean isUntouched() {
        return untouched;
    }

    /** Whether the client has been sent a part of the final response. */
    boolean hasBegun() {
        return body != null || changedOver != null;
    }

    boolean isDone() {
        return body != null && body.isDone();
    }

    /** Whether the upstream ends this response by closing. */
    boolean endsWithConnection() {
        return body != null && body.isOpenEnded();
    }

    /** The upstream has closed, as announced. */
    void end() {
        if (body != null) {
            body.end(client::write);
        }
    }

    /** Whether the client's connection lives on afterwards. */
    boolean keepsAlive() {
        return delivery != null && delivery.keepsAlive();
    }

    boolean leavesUpstreamUsable() {
        return head != null && head.keepsAlive() && !endsWithConnection() && !head.overstates();
    }
}
