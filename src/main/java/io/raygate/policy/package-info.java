/** The one counter of changes that affect admission, and the event that announces such a change. */
@ApplicationModule(allowedDependencies = "vocabulary")
@NullMarked
package io.raygate.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
