package io.raygate.parameters.rest;

import io.raygate.applications.ApplicationService;
import io.raygate.identity.OperatorsAndUp;
import io.raygate.parameters.JobTokens;
import io.raygate.rest.Refuses;
import io.raygate.rest.UnreadableField;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mints job tokens for programs. */
@Tag(name = "Job tokens")
@RestController
class JobTokensController {

    private final ApplicationService applications;
    private final JobTokens tokens;

    JobTokensController(ApplicationService applications, JobTokens tokens) {
        this.applications = applications;
        this.tokens = tokens;
    }

    /**
     * How long the token is to live.
     *
     * @param life ISO 8601, for example {@code PT8H}; one hour where it is absent
     */
    @Schema(name = "JobTokenRequest", description = "How long the token is to live.")
    record LifeJson(
            @Schema(
                            description = "ISO 8601, from PT1M to PT24H",
                            defaultValue = "PT1H",
                            format = "duration",
                            example = "PT8H")
                    @Nullable String life) {}

    /** The token, to be sent as {@code Authorization: Bearer …}. */
    @Schema(name = "JobToken", description = "A job token.")
    record TokenJson(
            @Schema(description = "Sent to the endpoint as Authorization: Bearer; shown once")
                    String token) {

        @Override
        public String toString() {
            return "TokenJson[]";
        }
    }

    @Refuses(Refusal.Kind.UNACCEPTABLE)
    @Operation(operationId = "mintJobToken", summary = "Mint a job token of at most 24 hours")
    @OperatorsAndUp
    @PostMapping("/api/v1/applications/{id}/job-tokens")
    @ResponseStatus(HttpStatus.CREATED)
    TokenJson mint(
            @PathVariable ApplicationId id,
            @RequestBody(required = false) @Nullable LifeJson wanted) {
        applications.get(id);
        return new TokenJson(tokens.mint(id, life(wanted)).reveal());
    }

    private static Duration life(@Nullable LifeJson wanted) {
        if (wanted == null || wanted.life() == null) {
            return Duration.ofHours(1);
        }
        try {
            return Duration.parse(wanted.life());
        } catch (DateTimeException malformed) {
            throw new UnreadableField(
                    "life",
                    "“%s” is no length of time. Use for example PT8H.".formatted(wanted.life()));
        }
    }
}
