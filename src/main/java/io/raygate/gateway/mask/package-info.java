/** Keeps an upstream's token out of what the upstream answers. */
@NullMarked
package io.raygate.gateway.mask;

import org.jspecify.annotations.NullMarked;
