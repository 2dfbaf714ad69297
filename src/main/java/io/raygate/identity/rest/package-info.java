/** The door of the REST interface: who calls, by API token and nothing else. */
@NullMarked
package io.raygate.identity.rest;

import org.jspecify.annotations.NullMarked;
