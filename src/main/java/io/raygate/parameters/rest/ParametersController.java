package io.raygate.parameters.rest;

import io.raygate.identity.OperatorsAndUp;
import io.raygate.parameters.ParameterService;
import io.raygate.parameters.catalogue.Parameters;
import io.raygate.rest.EntityTag;
import io.raygate.rest.Refuses;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The parameters of an application for programs. */
@Tag(name = "Parameters")
@RestController
@RequestMapping("/api/v1/applications/{id}/parameters")
class ParametersController {

    private final ParameterService parameters;

    ParametersController(ParameterService parameters) {
        this.parameters = parameters;
    }

    @Operation(
            operationId = "readParameters",
            summary = "Read the parameters; secrets only by name")
    @GetMapping
    ResponseEntity<ParametersJson> read(@PathVariable ApplicationId id) {
        Parameters saved = parameters.list(id);
        return ResponseEntity.ok()
                .eTag(EntityTag.of(saved.version()))
                .body(ParametersJson.of(saved));
    }

    @Refuses({Refusal.Kind.UNACCEPTABLE, Refusal.Kind.CONFLICT})
    @Operation(
            operationId = "changeParameters",
            summary = "Change parameters",
            description =
                    "What begins with secret. is in force when this is answered; the rest waits"
                            + " for the restart.")
    @OperatorsAndUp
    @PatchMapping
    ResponseEntity<ParametersJson> change(
            @PathVariable ApplicationId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ChangesJson wanted) {
        parameters.apply(id, EntityTag.version(ifMatch), wanted.changes(), wanted.restartTime());
        return read(id);
    }

    @Operation(operationId = "cancelRestart", summary = "Give up a restart that was put off")
    @OperatorsAndUp
    @DeleteMapping("/restart")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelRestart(@PathVariable ApplicationId id) {
        parameters.cancelRestart(id);
    }
}
