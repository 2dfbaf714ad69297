/**
 * The data plane: listeners that judge every request by the rule set in force, and relay what may
 * pass.
 */
@ApplicationModule(allowedDependencies = "vocabulary")
@NullMarked
package io.raygate.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
