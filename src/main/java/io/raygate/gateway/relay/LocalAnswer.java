package io.raygate.gateway.relay;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.raygate.gateway.http.Forwarding;
import io.raygate.gateway.http.HeadWriter;
import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.judge.LocalResponse;
import org.jspecify.annotations.Nullable;

/** Writes what the gateway answers itself. */
final class LocalAnswer {

    private LocalAnswer() {}

    static ByteBuf bytes(
            ByteBufAllocator allocator,
            @Nullable RequestHead head,
            LocalResponse response,
            boolean lives) {
        byte[] body = response.body();
        HeadWriter out =
                Forwarding.local(
                        response.status(),
                        response.headers(),
                        body.length,
                        lives ? "keep-alive" : "close");
        boolean toHead = head != null && head.method().equals("HEAD");
        ByteBuf bytes = allocator.buffer(out.size() + body.length);
        bytes.writeBytes(out.array(), 0, out.size());
        return toHead ? bytes : bytes.writeBytes(body);
    }
}
