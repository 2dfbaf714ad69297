/** Journeys of a user through the whole product: real console, real Chromium, real Ray. */
@NullMarked
package io.raygate.journey;

import org.jspecify.annotations.NullMarked;
