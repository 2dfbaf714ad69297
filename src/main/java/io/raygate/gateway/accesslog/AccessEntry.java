package io.raygate.gateway.accesslog;

import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * One request that is over, or a connection that was not let in.
 *
 * @param time when it was over, in milliseconds since 1970
 * @param method null where no request was read, as is {@code path}
 * @param path the canonical one, which has no query
 * @param status of the answer; 0 where there was none
 * @param verdict admitted, answered, refused or malformed
 * @param reason the verdict's
 * @param who the kind of credential it was admitted by, never a value
 * @param in bytes of the request, head included
 * @param out bytes of the answer, head included
 * @param complete whether the answer, or the WebSocket, came to its own end
 * @param trace the trace it belongs to, where the client named one (W3C trace context)
 */
public record AccessEntry(
        long time,
        EndpointId endpoint,
        IpAddress peer,
        @Nullable String method,
        @Nullable String path,
        int status,
        String verdict,
        String reason,
        @Nullable String who,
        long in,
        long out,
        long nanos,
        boolean complete,
        @Nullable String trace) {}
