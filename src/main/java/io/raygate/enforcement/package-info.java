/**
 * The foreman of the gateway: compiles what is saved into one rule set, before the commit, and puts
 * it in force after it.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "design",
            "audit",
            "identity",
            "policy",
            "certificates",
            "applications",
            "applications :: spi",
            "whitelist",
            "parameters",
            "parameters :: launch",
            "gateway",
            "gateway :: traffic"
        })
@NullMarked
package io.raygate.enforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
