/**
 * IP groups: who may reach the endpoints of an application, and what a change of that would mean.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "rest",
            "design",
            "audit",
            "identity",
            "policy",
            "applications",
            "applications :: spi",
            "gateway :: traffic"
        })
@NullMarked
package io.raygate.whitelist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
