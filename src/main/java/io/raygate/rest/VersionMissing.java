package io.raygate.rest;

import io.raygate.vocabulary.Refusal;

/** An edit that does not say what it was made from. */
public final class VersionMissing extends Refusal {

    VersionMissing() {
        super(
                "If-Match",
                "If-Match is missing. Send the ETag you read, for example \"7\", or for something"
                        + " new If-None-Match: *.");
    }

    @Override
    public Kind kind() {
        return Kind.UNCONDITIONAL;
    }
}
