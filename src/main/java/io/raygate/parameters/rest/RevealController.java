package io.raygate.parameters.rest;

import io.raygate.identity.AdministratorsOnly;
import io.raygate.identity.StepUp;
import io.raygate.parameters.SecretReveal;
import io.raygate.rest.Refuses;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Secret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reveals one secret to an administrator; the API token alone is not enough. */
@Tag(name = "Parameters")
@RestController
class RevealController {

    private final StepUp stepUp;
    private final SecretReveal reveal;

    RevealController(StepUp stepUp, SecretReveal reveal) {
        this.stepUp = stepUp;
        this.reveal = reveal;
    }

    /**
     * Who asks, and why.
     *
     * @param password of the person whose token it is
     */
    @Schema(name = "RevealRequest", description = "Who asks, and why.")
    record RevealJson(
            @Schema(
                            description = "The password of the person whose token it is",
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            format = "password")
                    @Nullable String password,
            @Schema(
                            description = "Why, for the audit trail",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    @Nullable String reason) {

        @Override
        public String toString() {
            return "RevealJson[]";
        }
    }

    /** The value, which is nowhere else to be read. */
    @Schema(name = "RevealedSecret", description = "A secret.")
    record ValueJson(
            @Schema(description = "Its name") String name,
            @Schema(description = "The value, which is nowhere else to be read") String value) {

        @Override
        public String toString() {
            return "ValueJson[" + name + "]";
        }
    }

    @Refuses({Refusal.Kind.UNACCEPTABLE, Refusal.Kind.CONFLICT})
    @Operation(
            operationId = "revealSecret",
            summary = "Reveal a secret",
            description = "For administrators; with the password of the token's person.")
    @AdministratorsOnly
    @PostMapping("/api/v1/applications/{id}/parameters/{name}/reveal")
    ValueJson reveal(
            @PathVariable ApplicationId id,
            @Parameter(
                            description = "The parameter, or env. and the variable",
                            example = "secret.jwt.serviceKey")
                    @PathVariable
                    String name,
            @RequestBody RevealJson asked) {
        stepUp.confirm(Secret.of(Objects.requireNonNullElse(asked.password(), "")));
        String reason = Objects.requireNonNullElse(asked.reason(), "");
        return new ValueJson(name, reveal.reveal(id, name, reason).reveal());
    }
}
