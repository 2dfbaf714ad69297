/** The page that shows the REST interface to people. */
@NullMarked
package io.raygate.rest.ui;

import org.jspecify.annotations.NullMarked;
