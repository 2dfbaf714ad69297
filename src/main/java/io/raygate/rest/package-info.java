/**
 * What all of the REST interface has in common: problems, entity tags, its description and the page
 * of it.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "design"})
@NullMarked
package io.raygate.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
