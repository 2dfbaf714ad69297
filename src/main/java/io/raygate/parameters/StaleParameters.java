package io.raygate.parameters;

import io.raygate.parameters.catalogue.Parameters;
import io.raygate.vocabulary.Refusal;
import java.util.Optional;

/** Somebody else changed the application's parameters meanwhile; nothing was saved. */
public final class StaleParameters extends Refusal {

    StaleParameters(Optional<Parameters.LastChange> last) {
        super(
                "%s changed parameters of this application while you edited them. Nothing was saved; what you typed is kept."
                        .formatted(last.map(Parameters.LastChange::by).orElse("Somebody else")));
    }

    @Override
    public Kind kind() {
        return Kind.STALE;
    }
}
