/** The secrets of an application: generated strong, sealed at rest, shown to few and seldom. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "rest",
            "storage",
            "design",
            "audit",
            "identity",
            "identity :: prompt",
            "policy",
            "runtime",
            "applications",
            "applications :: settings",
            "applications :: spi"
        })
@NullMarked
package io.raygate.parameters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
