package io.raygate.applications;

import io.raygate.vocabulary.Refusal;
import java.util.Locale;

/** Somebody asked of an attached Ray what only whoever runs it can do. */
public final class NotOurs extends Refusal {

    NotOurs(Operation operation) {
        super(words(operation.word().toLowerCase(Locale.ROOT)));
    }

    private static String words(String act) {
        return "Raygate did not start this Ray, so it cannot %s it.".formatted(act);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
