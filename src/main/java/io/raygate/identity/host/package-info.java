/** By which names the console may be called. */
@NullMarked
package io.raygate.identity.host;

import org.jspecify.annotations.NullMarked;
