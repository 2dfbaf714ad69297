/** The whitelist tab: groups, the dialog that changes one, who was refused, who gets in. */
@NullMarked
package io.raygate.whitelist.ui;

import org.jspecify.annotations.NullMarked;
