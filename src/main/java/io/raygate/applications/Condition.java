package io.raygate.applications;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a saved application is doing, why, and since when. */
@Embeddable
class Condition {

    private static final int LONGEST_REASON = 2000;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status = Status.CREATING;

    private @Nullable String reason;

    @Column(nullable = false)
    private Instant statusSince = Instant.EPOCH;

    private @Nullable Instant notRespondingSince;

    /** Lists are sorted by it, in the database. */
    @SuppressWarnings("UnusedVariable")
    private int attention;

    protected Condition() {}

    Condition(Instant now) {
        statusSince = now;
        attention = rank();
    }

    Status status() {
        return status;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Instant statusSince() {
        return statusSince;
    }

    Optional<Instant> notRespondingSince() {
        return Optional.ofNullable(notRespondingSince);
    }

    /** Moves on; whether this was possible is for {@link Transitions} to say. */
    void become(Status next, @Nullable String why, Instant now) {
        if (status != next) {
            status = next;
            statusSince = now;
            notRespondingSince = null;
        }
        reason = why == null ? null : Text.storable(why, LONGEST_REASON);
        attention = rank();
    }

    void responds(@Nullable Instant notSince) {
        notRespondingSince = notSince;
        attention = rank();
    }

    private int rank() {
        if (status == Status.FAILED) {
            return 0;
        }
        if (notRespondingSince != null) {
            return 1;
        }
        return status.isBusy() ? 2 : 3;
    }
}
