/** Measures the gateway against what a user would pick instead; started by the scripts of bench. */
@NullMarked
package io.raygate.bench;

import org.jspecify.annotations.NullMarked;
