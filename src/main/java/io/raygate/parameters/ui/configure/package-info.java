/** The tab that shows and changes what an application is configured with. */
@NullMarked
package io.raygate.parameters.ui.configure;

import org.jspecify.annotations.NullMarked;
