package io.raygate.identity;

import io.raygate.vocabulary.Refusal;

/** A password that is too easy to guess. */
final class PasswordRefused extends Refusal {

    PasswordRefused(String message) {
        super("password", message);
    }
}
