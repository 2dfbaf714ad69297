package io.raygate.vocabulary;

/** From where an endpoint can be reached: the private network, or the internet. */
public enum NetType {
    PRIVATE,
    PUBLIC
}
