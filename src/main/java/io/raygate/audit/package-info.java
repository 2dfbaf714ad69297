/**
 * The audit trail: who changed what, when and from where, written together with the change itself.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "design", "rest"})
@NullMarked
package io.raygate.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
