/** What a Ray cluster may be made of: amounts, versions, packages, and the bounds of each. */
@NamedInterface("settings")
@NullMarked
package io.raygate.applications.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
