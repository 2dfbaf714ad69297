/** The words every room uses: small value types that know nothing of Spring, databases or pages. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.raygate.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
