package io.raygate.audit;

import io.raygate.vocabulary.ApplicationId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A query of the audit trail as SQL: conditions, and the values for their question marks. */
final class AuditCondition {

    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final List<Object> values = new ArrayList<>();

    private AuditCondition() {}

    static AuditCondition of(AuditQuery query) {
        AuditCondition condition = new AuditCondition();
        condition.oneOf("actor", query.people());
        condition.oneOf(
                "application", query.applications().stream().map(ApplicationId::value).toList());
        condition.oneOf("action", query.actions());
        query.from().ifPresent(from -> condition.add("happened_at >= ?", time(from)));
        query.until().ifPresent(until -> condition.add("happened_at < ?", time(until)));
        condition.search(query.search());
        return condition;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    List<Object> values() {
        return Collections.unmodifiableList(values);
    }

    /** The first part alone finds the place in the index. */
    void behind(AuditPosition position) {
        Object at = time(position.at());
        add("happened_at <= ? and (happened_at < ? or id < ?)", at, at, position.id());
    }

    private void oneOf(String column, Collection<String> allowed) {
        if (!allowed.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(allowed.size(), "?"));
            add("%s in (%s)".formatted(column, marks), allowed.toArray());
        }
    }

    private void search(String text) {
        String literal =
                text.replaceAll("\\p{Cntrl}", " ")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("([!%_])", "!$1");
        if (!literal.isEmpty()) {
            String pattern = "%" + literal + "%";
            add(
                    "(lower(actor) like ? escape '!' or lower(api_token) like ? escape '!'"
                            + " or lower(target) like ? escape '!'"
                            + " or from_address like ? escape '!')",
                    pattern,
                    pattern,
                    pattern,
                    pattern);
        }
    }

    private void add(String condition, Object... filling) {
        conditions.add(condition);
        values.addAll(List.of(filling));
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
