package io.raygate.applications;

import io.raygate.vocabulary.Refusal;
import java.util.Set;
import java.util.stream.Collectors;

/** An application cannot get from its status to where somebody wanted it. */
public final class ImpossibleTransition extends Refusal {

    private ImpossibleTransition(String message) {
        super(message);
    }

    static ImpossibleTransition of(Status from, Operation wanted) {
        Set<Operation> possible = Transitions.possible(from);
        String instead =
                possible.isEmpty()
                        ? "Wait until it is done."
                        : possible.stream()
                                .map(Operation::word)
                                .collect(Collectors.joining(", ", "Possible now: ", "."));
        return new ImpossibleTransition(
                "%s is not possible while the application is %s. %s"
                        .formatted(wanted.word(), from.word(), instead));
    }

    static ImpossibleTransition of(Status from, Status to) {
        return new ImpossibleTransition(
                "%s cannot follow %s. Expected one of: %s."
                        .formatted(
                                to.word(),
                                from.word(),
                                Transitions.next(from).stream()
                                        .map(Status::word)
                                        .collect(Collectors.joining(", "))));
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
