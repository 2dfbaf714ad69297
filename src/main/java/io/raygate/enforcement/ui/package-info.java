/** What enforcement adds to the pages of an application: the way in, and doors that stay shut. */
@NullMarked
package io.raygate.enforcement.ui;

import org.jspecify.annotations.NullMarked;
