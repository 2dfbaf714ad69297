/** Where Ray runs: the port through which clusters are launched, watched and stopped. */
@ApplicationModule(allowedDependencies = {"vocabulary", "storage"})
@NullMarked
package io.raygate.runtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
