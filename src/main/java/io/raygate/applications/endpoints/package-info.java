/** Which addresses and ports new endpoints get, and what people are told about them. */
@NullMarked
package io.raygate.applications.endpoints;

import org.jspecify.annotations.NullMarked;
