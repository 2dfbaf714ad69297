package io.raygate.gateway.traffic;

import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.EndpointId;

/**
 * Somebody signed in at an endpoint, or tried to; the same attempt made several times is told once.
 *
 * @param who the person, or nobody, and the address the endpoint saw
 * @param how in a few words: "one-time code", "wrong password"
 */
public record EndpointSignIn(EndpointId endpoint, Actor who, String how, boolean isRight) {}
