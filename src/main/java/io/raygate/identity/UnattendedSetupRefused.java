package io.raygate.identity;

import io.raygate.vocabulary.Refusal;

/** The account that the environment asks for cannot be made, so Raygate does not start. */
final class UnattendedSetupRefused extends RuntimeException {

    UnattendedSetupRefused(Refusal why) {
        super(why.getMessage(), why);
    }
}
