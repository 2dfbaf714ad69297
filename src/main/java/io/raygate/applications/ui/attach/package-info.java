/** The pages that put Raygate in front of a Ray that somebody else runs. */
@NullMarked
package io.raygate.applications.ui.attach;

import org.jspecify.annotations.NullMarked;
