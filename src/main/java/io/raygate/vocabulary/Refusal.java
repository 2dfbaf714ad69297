package io.raygate.vocabulary;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An expected "no": its message is for the person and names the value and what was expected.
 *
 * <p>A page shows it at the field it names, or as a notice; everything that is not a refusal is a
 * fault.
 */
public abstract class Refusal extends RuntimeException {

    /** What a refusal is about, for edges that have a code for it. */
    public enum Kind {
        /** It does not have the form in which it could be read. */
        UNREADABLE,
        /** A value that cannot be accepted. */
        UNACCEPTABLE,
        /** There is no such thing, or no longer. */
        UNKNOWN,
        /** Not as things stand. */
        CONFLICT,
        /** It was changed meanwhile. */
        STALE,
        /** It does not say what it was made from. */
        UNCONDITIONAL,
        /** Not with what was shown. */
        FORBIDDEN
    }

    private final transient @Nullable String field;

    protected Refusal(String message) {
        this(null, message);
    }

    protected Refusal(@Nullable String field, String message) {
        super(message);
        this.field = field;
    }

    /** What was wrong and what was expected; never absent. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** The form field the value was typed into, where there is one. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public Kind kind() {
        return Kind.UNACCEPTABLE;
    }
}
