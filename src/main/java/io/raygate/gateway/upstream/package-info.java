/** Connections to what stands behind the gateway, pooled per event loop. */
@NullMarked
package io.raygate.gateway.upstream;

import org.jspecify.annotations.NullMarked;
