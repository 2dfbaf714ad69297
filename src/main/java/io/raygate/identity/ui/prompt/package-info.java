/** The dialog with which pages of any room ask for the password again. */
@NamedInterface("prompt")
@NullMarked
package io.raygate.identity.ui.prompt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
