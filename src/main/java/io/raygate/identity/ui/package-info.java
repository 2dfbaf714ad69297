/** The pages and the web security of signing in. */
@NullMarked
package io.raygate.identity.ui;

import org.jspecify.annotations.NullMarked;
