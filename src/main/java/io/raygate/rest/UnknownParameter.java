package io.raygate.rest;

import io.raygate.vocabulary.Refusal;
import java.util.List;

/** A query parameter that the operation does not know. */
final class UnknownParameter extends Refusal {

    UnknownParameter(String name, List<String> known) {
        super(
                name,
                known.isEmpty()
                        ? "There is no parameter “%s” here. This operation takes none."
                                .formatted(name)
                        : "There is no parameter “%s” here. Expected one of %s."
                                .formatted(name, String.join(", ", known)));
    }

    @Override
    public Kind kind() {
        return Kind.UNREADABLE;
    }
}
