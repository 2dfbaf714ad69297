package io.raygate.applications.rest;

import io.raygate.applications.ApplicationService;
import io.raygate.applications.Operation;
import io.raygate.identity.OperatorsAndUp;
import io.raygate.rest.Refuses;
import io.raygate.rest.UnreadableField;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starting, stopping and restarting for programs. */
@Tag(name = "Applications")
@RestController
class OperationsController {

    private static final Map<String, Operation> OPERATIONS =
            Map.of(
                    "start", Operation.START,
                    "stop", Operation.STOP,
                    "restart", Operation.RESTART,
                    "cancel", Operation.CANCEL);

    private final ApplicationService applications;

    OperationsController(ApplicationService applications) {
        this.applications = applications;
    }

    /** What is to be done: {@code start}, {@code stop}, {@code restart} or {@code cancel}. */
    @Schema(name = "Operation", description = "What is to be done.")
    record OperationJson(
            @Schema(
                            description = "The operation",
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {"start", "stop", "restart", "cancel"})
                    @Nullable String operation) {}

    @Refuses({Refusal.Kind.UNACCEPTABLE, Refusal.Kind.CONFLICT})
    @io.swagger.v3.oas.annotations.Operation(
            operationId = "operateApplication",
            summary = "Start, stop or restart an application, or cancel its creation")
    @OperatorsAndUp
    @PostMapping("/api/v1/applications/{id}/operations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ApplicationJson operate(@PathVariable ApplicationId id, @RequestBody OperationJson wanted) {
        applications.operate(id, operation(wanted.operation()));
        return ApplicationJson.of(applications.get(id));
    }

    private static Operation operation(@Nullable String word) {
        String plain = Optional.ofNullable(word).orElse("").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(OPERATIONS.get(plain))
                .orElseThrow(
                        () ->
                                new UnreadableField(
                                        "operation",
                                        "“%s” is no operation. Expected start, stop, restart or cancel."
                                                .formatted(plain)));
    }
}
