/** What other rooms bring to the application pages: tabs, actions, banners, and facts to draw. */
@NamedInterface("spi")
@NullMarked
package io.raygate.applications.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
