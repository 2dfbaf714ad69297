/**
 * Boxes of local applications as the console sees them from outside: started, found, asked, ended.
 */
@NullMarked
package io.raygate.runtime.local.box;

import org.jspecify.annotations.NullMarked;
