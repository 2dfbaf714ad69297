/**
 * The catalogue of Ray applications: what exists, how it is doing, what may be done with it, and
 * the addresses it is reached at.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "rest",
            "design",
            "audit",
            "identity",
            "policy",
            "certificates",
            "runtime",
            "gateway :: traffic"
        })
@NullMarked
package io.raygate.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
