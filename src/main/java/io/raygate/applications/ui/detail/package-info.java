/** The page of one application: its head, its tabs, and the tab with its basic information. */
@NullMarked
package io.raygate.applications.ui.detail;

import org.jspecify.annotations.NullMarked;
