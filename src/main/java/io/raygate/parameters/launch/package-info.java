/** The only door to clear text, for those who start an application and those who guard it. */
@NamedInterface("launch")
@NullMarked
package io.raygate.parameters.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
