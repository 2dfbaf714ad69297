/** The page of the diary. */
@NullMarked
package io.raygate.audit.ui;

import org.jspecify.annotations.NullMarked;
