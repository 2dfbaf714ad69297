/** The page of the audit trail. */
@NullMarked
package io.raygate.audit.ui;

import org.jspecify.annotations.NullMarked;
