/** The hallway: the frame around every page, the menu, what greets people who took a wrong turn. */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "design", "identity", "policy", "gateway :: traffic"})
@NullMarked
package io.raygate.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
