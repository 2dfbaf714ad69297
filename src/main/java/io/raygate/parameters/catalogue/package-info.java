/** Every parameter of an application by name: what it is, which values it takes, what it costs. */
@NullMarked
package io.raygate.parameters.catalogue;

import org.jspecify.annotations.NullMarked;
