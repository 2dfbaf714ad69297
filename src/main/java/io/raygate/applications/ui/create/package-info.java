/** The form that creates an application. */
@NullMarked
package io.raygate.applications.ui.create;

import org.jspecify.annotations.NullMarked;
