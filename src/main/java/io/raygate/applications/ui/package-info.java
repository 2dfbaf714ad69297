/** The pages of the catalogue: the list, the form that creates, and one page per application. */
@NullMarked
package io.raygate.applications.ui;

import org.jspecify.annotations.NullMarked;
