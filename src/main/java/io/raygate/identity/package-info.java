/** People, their roles, and how they sign in to the console. */
@ApplicationModule(allowedDependencies = {"vocabulary", "design", "audit", "policy"})
@NullMarked
package io.raygate.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
