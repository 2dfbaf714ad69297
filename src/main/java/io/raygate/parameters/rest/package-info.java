/** The parameters, secrets and job tokens over REST. */
@NullMarked
package io.raygate.parameters.rest;

import org.jspecify.annotations.NullMarked;
