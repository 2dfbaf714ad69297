/** The whitelists over REST. */
@NullMarked
package io.raygate.whitelist.rest;

import org.jspecify.annotations.NullMarked;
