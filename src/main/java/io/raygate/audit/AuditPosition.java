package io.raygate.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A place between two lines of the audit trail; it stays the same place while lines are added. */
public record AuditPosition(Instant at, long id) {

    /** Reads what {@link #toString} wrote, or says that it is no such place. */
    public static Optional<AuditPosition> parse(String text) {
        String[] parts = text.split("_", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new AuditPosition(Instant.parse(parts[0]), Long.parseLong(parts[1])));
        } catch (DateTimeException | NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    /** One word, for an address: {@code 2026-11-23T19:47:10.123456Z_1204}. */
    @Override
    public String toString() {
        return at + "_" + id;
    }
}
