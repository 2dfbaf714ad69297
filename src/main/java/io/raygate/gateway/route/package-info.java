/** What each route of an upstream lets a caller do, as one readable table. */
@NullMarked
package io.raygate.gateway.route;

import org.jspecify.annotations.NullMarked;
