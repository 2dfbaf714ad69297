/** Watches Ray clusters that somebody else runs, over HTTP at their pinned addresses. */
@NullMarked
package io.raygate.runtime.attached;

import org.jspecify.annotations.NullMarked;
