package io.raygate.parameters.change;

/**
 * What would be different after a change, fit to be shown: of a secret it tells versions.
 *
 * @param name the parameter, or {@code env.} and the variable
 * @param before empty where there was nothing
 * @param after empty where there is nothing any more
 * @param effect what comes of it, in one sentence
 */
public record Difference(String name, String before, String after, String effect) {}
