package io.raygate.identity;

/** Somebody's role or account is another one now; what they may, they may from now on. */
public record StandingChanged() {}
