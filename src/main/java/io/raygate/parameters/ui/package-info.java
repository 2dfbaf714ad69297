/** What secrets add to the pages of an application: first credentials and job tokens. */
@NullMarked
package io.raygate.parameters.ui;

import org.jspecify.annotations.NullMarked;
