/**
 * Decides who may do what: addresses, host names, routes, credentials, sessions; the engine only
 * asks and obeys.
 */
@NullMarked
package io.raygate.gateway.judge;

import org.jspecify.annotations.NullMarked;
