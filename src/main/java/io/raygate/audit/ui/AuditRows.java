package io.raygate.audit.ui;

import io.raygate.audit.AuditLine;
import io.raygate.audit.AuditPosition;
import io.raygate.audit.AuditQuery;
import io.raygate.audit.AuditTrail;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Serves a table, which asks for the lines from the n-th on, out of an audit trail that is read by
 * keys.
 *
 * <p>It remembers behind which line each place it has been at stands. Lines that come later do not
 * move anything until {@link #restart}: the table never shows a line twice or loses one.
 */
final class AuditRows {

    private final AuditTrail trail;
    private final TreeMap<Integer, AuditPosition> ends = new TreeMap<>();
    private AuditQuery query = AuditQuery.ALL;
    private int shownFrom;

    AuditRows(AuditTrail trail) {
        this.trail = trail;
    }

    /** Begins anew, at the newest line. */
    void restart(AuditQuery narrowed) {
        query = narrowed;
        ends.clear();
    }

    /** Whether the table showed the newest line when it last asked. */
    boolean isAtTop() {
        return shownFrom == 0;
    }

    List<AuditLine> fetch(int offset, int limit) {
        shownFrom = offset;
        int at = 0;
        Optional<AuditPosition> behind = Optional.empty();
        var nearest = ends.floorEntry(offset);
        if (nearest != null) {
            at = nearest.getKey();
            behind = Optional.of(nearest.getValue());
        }
        while (at < offset) {
            List<AuditLine> skipped = read(at, behind, offset - at);
            if (skipped.isEmpty()) {
                return List.of();
            }
            at += skipped.size();
            behind = Optional.of(skipped.getLast().position());
        }
        return read(at, behind, limit);
    }

    private List<AuditLine> read(int at, Optional<AuditPosition> behind, int size) {
        List<AuditLine> page = trail.page(query, behind, size);
        if (!page.isEmpty()) {
            // Just above the first line, so that asking for it again begins at the same line.
            AuditPosition first = page.getFirst().position();
            ends.putIfAbsent(at, new AuditPosition(first.at(), first.id() + 1));
            ends.put(at + page.size(), page.getLast().position());
        }
        return page;
    }
}
