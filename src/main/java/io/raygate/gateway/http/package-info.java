/** HTTP/1.1 as bytes: heads, paths, chunks and WebSocket frames, read strictly; no sockets here. */
@NullMarked
package io.raygate.gateway.http;

import org.jspecify.annotations.NullMarked;
