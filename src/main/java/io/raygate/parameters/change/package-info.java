/** What people want changed among the parameters of an application, and what that would do. */
@NullMarked
package io.raygate.parameters.change;

import org.jspecify.annotations.NullMarked;
