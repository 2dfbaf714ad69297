/** What every request to the console is asked: by which name it calls, and for what. */
@NullMarked
package io.raygate.identity.front;

import org.jspecify.annotations.NullMarked;
