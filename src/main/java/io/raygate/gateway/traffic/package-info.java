/** What others may look at: open connections, refused callers, counters, the revision in force. */
@NamedInterface("traffic")
@NullMarked
package io.raygate.gateway.traffic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
