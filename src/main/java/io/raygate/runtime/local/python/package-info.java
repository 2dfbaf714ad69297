/**
 * Python on this machine: interpreters, Ray's versions, and the environments Ray is installed into.
 */
@NullMarked
package io.raygate.runtime.local.python;

import org.jspecify.annotations.NullMarked;
