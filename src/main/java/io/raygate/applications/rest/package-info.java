/** The applications over REST. */
@NullMarked
package io.raygate.applications.rest;

import org.jspecify.annotations.NullMarked;
