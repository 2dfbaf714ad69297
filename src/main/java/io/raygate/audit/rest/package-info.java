/** The audit trail over REST. */
@NullMarked
package io.raygate.audit.rest;

import org.jspecify.annotations.NullMarked;
