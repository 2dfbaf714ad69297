/** The installation's own certificate authority, for those who have no other yet. */
@ApplicationModule(allowedDependencies = {"vocabulary", "storage"})
@NullMarked
package io.raygate.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
