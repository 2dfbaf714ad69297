/**
 * The foreman of the clusters: turns what is saved into launches and stops, and what is observed
 * into statuses.
 */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "runtime", "applications", "parameters :: launch"})
@NullMarked
package io.raygate.deployment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
