/** Runs Ray clusters on this machine, each in a sealed box of its own. */
@NullMarked
package io.raygate.runtime.local;

import org.jspecify.annotations.NullMarked;
