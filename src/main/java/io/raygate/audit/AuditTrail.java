package io.raygate.audit;

import io.raygate.vocabulary.ApplicationId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail, read newest first, page by page.
 *
 * <p>Everybody with an account may read it, viewers as well: it holds no secret, and a trail that
 * the people it is about cannot read is only half a trail.
 *
 * @see "ADR-0011 Everybody may read the audit trail"
 */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'OPERATOR', 'VIEWER')")
@Transactional(readOnly = true)
public class AuditTrail {

    /** How many lines one page has at most. */
    public static final int LARGEST_PAGE = 1000;

    /** Above this, lines are not counted one by one any more. */
    public static final int MOST_COUNTED = 10_000;

    private final AuditLines lines;

    AuditTrail(AuditLines lines) {
        this.lines = lines;
    }

    /**
     * The next lines, newest first.
     *
     * @param behind where the page before ended, empty for the first one
     * @param size how many lines at most, up to {@link #LARGEST_PAGE}
     */
    public List<AuditLine> page(AuditQuery query, Optional<AuditPosition> behind, int size) {
        return lines.page(query, behind, Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** How many lines there are, or empty when that is more than {@link #MOST_COUNTED}. */
    public OptionalLong count(AuditQuery query) {
        long counted = lines.count(query, MOST_COUNTED + 1);
        return counted > MOST_COUNTED ? OptionalLong.empty() : OptionalLong.of(counted);
    }

    /** The latest line that tells of one of {@code actions} done to {@code target}. */
    public Optional<AuditLine> last(ApplicationId application, Set<String> actions, String target) {
        return lines.last(application, actions, target);
    }

    /** Everybody who stands in the audit trail, by name; the first few hundred. */
    public List<String> people() {
        return lines.people();
    }

    /** Every action that stands in the audit trail, in order. */
    public List<String> actions() {
        return lines.actions();
    }
}
