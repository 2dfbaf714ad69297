package io.raygate.audit.rest;

import io.raygate.audit.AuditLine;
import io.raygate.audit.AuditPosition;
import io.raygate.audit.AuditQuery;
import io.raygate.audit.AuditTrail;
import io.raygate.rest.PageSize;
import io.raygate.rest.Refuses;
import io.raygate.rest.UnreadableField;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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
    @Schema(name = "AuditPage", description = "Some lines, and where the next ones begin.")
    record PageJson(
            @Schema(description = "The lines, newest first") List<LineJson> items,
            @Schema(description = "Goes into after for the next page; null on the last one")
                    Optional<String> next) {}

    /** One line. */
    @Schema(name = "AuditLine", description = "One line.")
    record LineJson(
            @Schema(description = "Counts the lines") long id,
            @Schema(description = "When it was done") Instant at,
            @Schema(description = "The account name, or who else acted") String person,
            @Schema(
                            description =
                                    "What the person calls the API token a program acted with; null where they acted themselves")
                    Optional<String> token,
            @Schema(
                            description = "The role they had then",
                            allowableValues = {"ADMINISTRATOR", "OPERATOR", "VIEWER"})
                    Optional<String> role,
            @Schema(description = "The address they came from") Optional<String> from,
            @Schema(description = "What was done", example = "whitelist.group.saved") String action,
            @Schema(description = "The application it was done to") Optional<String> application,
            @Schema(description = "The thing that changed") String target,
            @Schema(description = "How it was; never a secret") String before,
            @Schema(description = "How it is; never a secret") String after,
            @Schema(description = "What came of it", example = "DONE") String outcome) {

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

    @Refuses(Refusal.Kind.UNACCEPTABLE)
    @Operation(operationId = "readAudit", summary = "Read the audit trail, newest first")
    @GetMapping("/api/v1/audit")
    PageJson read(
            @Parameter(
                            description =
                                    "Part of a person, a token, a target or an address, in any case")
                    @RequestParam(defaultValue = "")
                    String search,
            @Parameter(description = "Only what these did") @RequestParam(defaultValue = "")
                    Set<String> person,
            @Parameter(description = "Only what was done to these") @RequestParam(defaultValue = "")
                    Set<ApplicationId> application,
            @Parameter(description = "Only these actions", example = "whitelist.group.saved")
                    @RequestParam(defaultValue = "")
                    Set<String> action,
            @Parameter(description = "From this moment on", example = "2026-11-24T02:00:00Z")
                    @RequestParam(required = false)
                    @Nullable Instant from,
            @Parameter(description = "Up to this moment, without it")
                    @RequestParam(required = false)
                    @Nullable Instant until,
            @Parameter(description = "What next of the page before said")
                    @RequestParam(defaultValue = "")
                    String after,
            @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    @RequestParam(defaultValue = "100")
                    int size) {
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
