package io.raygate.audit.rest;

import io.raygate.audit.AuditLine;
import io.raygate.audit.AuditPosition;
import io.raygate.audit.AuditQuery;
import io.raygate.audit.AuditTrail;
import io.raygate.rest.PageSize;
import io.raygate.rest.UnreadableField;
import io.raygate.vocabulary.ApplicationId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail for programs, newest first. */
@Tag(name = "Audit")
@RestController
class AuditController {

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Some lines, and where the next ones begin.
     *
     * @param next goes into {@code after} for the next page; absent on the last one
     */
    record PageJson(List<LineJson> items, Optional<String> next) {}

    /** One line. */
    record LineJson(
            long id,
            Instant at,
            String person,
            Optional<String> token,
            Optional<String> role,
            Optional<String> from,
            String action,
            Optional<String> application,
            String target,
            String before,
            String after,
            String outcome) {

        static LineJson of(AuditLine line) {
            return new LineJson(
                    line.id(),
                    line.at(),
                    line.person(),
                    line.token(),
                    line.role().map(Enum::name),
                    line.from(),
                    line.action(),
                    line.application().map(ApplicationId::value),
                    line.target(),
                    line.before(),
                    line.after(),
                    line.outcome().name());
        }
    }

    @Operation(summary = "Read the audit trail, newest first")
    @GetMapping("/api/v1/audit")
    PageJson read(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") Set<String> person,
            @RequestParam(defaultValue = "") Set<ApplicationId> application,
            @RequestParam(defaultValue = "") Set<String> action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int size) {
        AuditQuery query =
                new AuditQuery(
                        search,
                        person,
                        application,
                        action,
                        Optional.ofNullable(from),
                        Optional.ofNullable(until));
        int rows = PageSize.of(size, AuditTrail.LARGEST_PAGE);
        List<AuditLine> lines = trail.page(query, position(after), rows);
        Optional<String> next =
                lines.size() < rows
                        ? Optional.empty()
                        : Optional.of(lines.getLast().position().toString());
        return new PageJson(lines.stream().map(LineJson::of).toList(), next);
    }

    private static Optional<AuditPosition> position(String after) {
        if (after.isEmpty()) {
            return Optional.empty();
        }
        Optional<AuditPosition> position = AuditPosition.parse(after);
        if (position.isEmpty()) {
            throw new UnreadableField(
                    "after", "“%s” is no place. Send what next said.".formatted(after));
        }
        return position;
    }
}
