/** What all of the REST interface has in common: problems, entity tags, its description. */
@ApplicationModule(allowedDependencies = "vocabulary")
@NullMarked
package io.raygate.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
