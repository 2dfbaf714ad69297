package io.raygate.parameters.catalogue;

import java.time.Instant;
import java.util.Optional;

/**
 * One parameter as it is saved.
 *
 * @param value empty for a secret, whoever asks
 * @param running what the cluster still runs with, where that is another value
 * @param setBy who typed the value or had it made anew, empty for what it was at first
 * @param setAt when it became what it is
 * @param version counts the values of a secret, from 1
 */
public record Parameter(
        ParameterName name,
        Optional<String> value,
        Optional<String> running,
        Optional<String> setBy,
        Instant setAt,
        long version) {

    public boolean isPending() {
        return running.isPresent();
    }
}
