package io.raygate.applications.rest;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationQuery;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.AttachmentService;
import io.raygate.applications.Status;
import io.raygate.identity.OperatorsAndUp;
import io.raygate.rest.EntityTag;
import io.raygate.rest.PageSize;
import io.raygate.rest.Refuses;
import io.raygate.rest.UnreadableField;
import io.raygate.runtime.RayRuntime;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of applications for programs. */
@Tag(name = "Applications")
@RestController
@RequestMapping("/api/v1/applications")
class ApplicationsController {

    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = Integer.MAX_VALUE / LARGEST_PAGE - 1;
    private static final List<String> SORTS =
            List.of(
                    ApplicationQuery.ATTENTION,
                    ApplicationQuery.NAME,
                    ApplicationQuery.STATUS,
                    ApplicationQuery.UPDATED);

    private final ApplicationService applications;
    private final AttachmentService attachments;
    private final RayRuntime runtime;
    private final TransactionOperations transactions;

    ApplicationsController(
            ApplicationService applications,
            AttachmentService attachments,
            RayRuntime runtime,
            TransactionOperations transactions) {
        this.applications = applications;
        this.attachments = attachments;
        this.runtime = runtime;
        this.transactions = transactions;
    }

    /** One page of a list. */
    @Schema(name = "ApplicationPage", description = "One page of the catalogue.")
    record PageJson(
            @Schema(description = "The applications") List<ApplicationJson> items,
            @Schema(description = "How many there are in all") long total,
            @Schema(description = "Which page this is, from 0", minimum = "0") int page,
            @Schema(description = "How many are on a page at most") int size) {}

    /** What may be changed about an application by itself; what is absent stays. */
    @Schema(
            name = "ApplicationEdit",
            description =
                    "What may be changed about an application by itself; what is absent stays.")
    record EditJson(
            @Schema(description = "On one line, or empty", maxLength = 256)
                    @Nullable String description,
            @Schema(description = "Whether it is started again when it ends by itself")
                    @Nullable Boolean restartsAfterCrash) {}

    @Refuses(Refusal.Kind.UNACCEPTABLE)
    @Operation(operationId = "listApplications", summary = "List applications")
    @GetMapping
    PageJson list(
            @Parameter(description = "Part of a name, ID, address or description, in any case")
                    @RequestParam(defaultValue = "")
                    String search,
            @Parameter(description = "Only those with one of these", example = "Failed")
                    @RequestParam(defaultValue = "")
                    Set<String> status,
            @Parameter(
                            description = "The order",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "attention",
                                                "name",
                                                "status",
                                                "updated"
                                            },
                                            defaultValue = "attention"))
                    @RequestParam(defaultValue = ApplicationQuery.ATTENTION)
                    String sort,
            @Parameter(
                            description = "Which page, from 0",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "0",
                                            defaultValue = "0"))
                    @RequestParam(defaultValue = "0")
                    int page,
            @Parameter(
                            description = "How many on a page",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @RequestParam(defaultValue = "50")
                    int size) {
        Set<Status> statuses =
                status.stream().map(ApplicationsController::status).collect(Collectors.toSet());
        ApplicationQuery query = new ApplicationQuery(search, statuses, sort(sort));
        int rows = PageSize.of(size, LARGEST_PAGE);
        if (page < 0 || page > LAST_PAGE) {
            throw new UnreadableField(
                    "page", "%d is no page. Expected 0 to %d.".formatted(page, LAST_PAGE));
        }
        return new PageJson(
                applications.page(query, PageRequest.of(page, rows)).stream()
                        .map(ApplicationJson::of)
                        .toList(),
                applications.count(query),
                page,
                rows);
    }

    private static Sort sort(String word) {
        if (!SORTS.contains(word)) {
            throw new UnreadableField(
                    "sort",
                    "“%s” is no order. Expected %s.".formatted(word, String.join(", ", SORTS)));
        }
        return Sort.by(word);
    }

    private static Status status(String word) {
        return Arrays.stream(Status.values())
                .filter(status -> status.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UnreadableField(
                                        "status",
                                        "“%s” is no status. Expected for example Activated or Failed."
                                                .formatted(word)));
    }

    @Refuses({Refusal.Kind.UNACCEPTABLE, Refusal.Kind.CONFLICT})
    @Operation(
            operationId = "createApplication",
            summary = "Create an application, or attach a Ray that runs already")
    @OperatorsAndUp
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ApplicationJson> create(@RequestBody NewApplicationJson wanted) {
        ApplicationId id =
                wanted.attachment() == null
                        ? applications.create(wanted.toLaunch(newestRay()))
                        : attachments.attach(wanted.toAttach());
        return ResponseEntity.created(URI.create("/api/v1/applications/" + id))
                .headers(tagged(applications.get(id)))
                .body(ApplicationJson.of(applications.get(id)));
    }

    private String newestRay() {
        return runtime.rayVersions().stream().findFirst().orElse("");
    }

    @Operation(operationId = "readApplication", summary = "Read an application")
    @GetMapping("/{id}")
    ResponseEntity<ApplicationJson> read(@PathVariable ApplicationId id) {
        ApplicationDetails details = applications.get(id);
        return ResponseEntity.ok().headers(tagged(details)).body(ApplicationJson.of(details));
    }

    @Refuses({Refusal.Kind.UNACCEPTABLE, Refusal.Kind.CONFLICT})
    @Operation(
            operationId = "editApplication",
            summary = "Change the description, or whether it starts again after a crash")
    @OperatorsAndUp
    @PatchMapping("/{id}")
    ResponseEntity<ApplicationJson> edit(
            @PathVariable ApplicationId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody EditJson edit) {
        long version = EntityTag.version(ifMatch);
        // Read before the transaction: inside, the lock would find it older than what is saved.
        String before = applications.get(id).description();
        return Objects.requireNonNull(
                transactions.execute(
                        transaction -> {
                            applications.describe(
                                    id,
                                    Objects.requireNonNullElse(edit.description(), before),
                                    version);
                            if (edit.restartsAfterCrash() != null) {
                                applications.restartAfterCrash(id, edit.restartsAfterCrash());
                            }
                            return read(id);
                        }));
    }

    @Refuses({Refusal.Kind.UNACCEPTABLE, Refusal.Kind.CONFLICT})
    @Operation(
            operationId = "deleteApplication",
            summary = "Delete an application for good; confirm repeats its name")
    @OperatorsAndUp
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void delete(
            @PathVariable ApplicationId id,
            @Parameter(description = "Its name") @RequestParam(defaultValue = "") String confirm,
            @Parameter(description = "Whether notebooks and logs stay")
                    @RequestParam(defaultValue = "true")
                    boolean keepFiles) {
        applications.delete(id, confirm, keepFiles);
    }

    private static HttpHeaders tagged(ApplicationDetails details) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(EntityTag.of(details.version()));
        return headers;
    }
}
