package io.raygate.rest;

import io.raygate.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** An edit that does not say what it was made from. */
public final class VersionMissing extends Refusal {

    VersionMissing(@Nullable String ifMatch) {
        super(
                "If-Match",
                ifMatch == null
                        ? "If-Match is missing. Send the ETag you read, for example \"7\", or for something new If-None-Match: *."
                        : "“%s” is no ETag of this resource. Send the one you read, for example \"7\"."
                                .formatted(ifMatch));
    }

    @Override
    public Kind kind() {
        return Kind.UNCONDITIONAL;
    }
}
