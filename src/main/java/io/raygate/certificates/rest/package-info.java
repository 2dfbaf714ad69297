/** The authority's certificate for download. */
@NullMarked
package io.raygate.certificates.rest;

import org.jspecify.annotations.NullMarked;
