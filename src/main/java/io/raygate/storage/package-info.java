/**
 * The data directory: where everything that must outlive the process lies, for one console at a
 * time.
 */
@ApplicationModule(allowedDependencies = "vocabulary")
@NullMarked
package io.raygate.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
