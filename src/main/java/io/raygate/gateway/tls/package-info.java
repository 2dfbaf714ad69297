/** TLS at the doors: what is offered to callers, and how it begins. */
@NullMarked
package io.raygate.gateway.tls;

import org.jspecify.annotations.NullMarked;
