/**
 * Credentials as a gateway holds and checks them: fingerprints instead of values, job tokens,
 * sessions, one-time codes, and the brake on guessing.
 */
@NullMarked
package io.raygate.gateway.credential;

import org.jspecify.annotations.NullMarked;
