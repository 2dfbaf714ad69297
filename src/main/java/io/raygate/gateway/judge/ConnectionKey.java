package io.raygate.gateway.judge;

/** Tells one client connection from every other of this process. */
public record ConnectionKey(long number) {}
