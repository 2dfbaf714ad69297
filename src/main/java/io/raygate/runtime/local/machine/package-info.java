/** This machine's programs, processes and folders, as the local runtime needs them. */
@NullMarked
package io.raygate.runtime.local.machine;

import org.jspecify.annotations.NullMarked;
