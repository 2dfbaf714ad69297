/** The engine: doors, connections, relaying and cutting, on Netty's event loops. */
@NullMarked
package io.raygate.gateway.relay;

import org.jspecify.annotations.NullMarked;
