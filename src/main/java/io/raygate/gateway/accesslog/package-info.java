/** The access log: one JSON line for every request, without query and without credential. */
@NullMarked
package io.raygate.gateway.accesslog;

import org.jspecify.annotations.NullMarked;
