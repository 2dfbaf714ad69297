/** The furniture every page is made of: badges, headings, dialogs, notices, and nothing of Ray. */
@ApplicationModule(allowedDependencies = "vocabulary")
@NullMarked
package io.raygate.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
