package io.raygate.applications.rest;

import io.raygate.applications.ApplicationService;
import io.raygate.applications.PublicEndpoints;
import io.raygate.identity.OperatorsAndUp;
import io.raygate.rest.Refuses;
import io.raygate.rest.UnreadableField;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.ServiceName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints of an application for programs. */
@Tag(name = "Endpoints")
@RestController
@RequestMapping("/api/v1/applications/{id}/endpoints")
class EndpointsController {

    private final ApplicationService applications;
    private final PublicEndpoints endpoints;

    EndpointsController(ApplicationService applications, PublicEndpoints endpoints) {
        this.applications = applications;
        this.endpoints = endpoints;
    }

    /**
     * How a public endpoint is wanted.
     *
     * @param tls false for HTTP in the clear, which asks for the name
     * @param confirm the application's name, where what is asked for is dangerous
     */
    @Schema(name = "PublicEndpointRequest", description = "How a public endpoint is wanted.")
    record PublicJson(
            @Schema(
                            description = "false for HTTP in the clear, which asks for the name",
                            defaultValue = "true")
                    @Nullable Boolean tls,
            @Schema(description = "The application's name, where what is asked for is dangerous")
                    @Nullable String confirm) {}

    @Operation(operationId = "listEndpoints", summary = "List the endpoints of an application")
    @GetMapping
    List<EndpointJson> list(@PathVariable ApplicationId id) {
        return applications.get(id).endpoints().stream().map(EndpointJson::of).toList();
    }

    @Refuses({Refusal.Kind.UNACCEPTABLE, Refusal.Kind.CONFLICT})
    @Operation(
            operationId = "requestPublicEndpoint",
            summary = "Request a public endpoint for a service")
    @OperatorsAndUp
    @PostMapping("/{service}/public")
    @ResponseStatus(HttpStatus.CREATED)
    EndpointJson request(
            @PathVariable ApplicationId id,
            @PathVariable String service,
            @RequestBody(required = false) @Nullable PublicJson wanted) {
        Optional<PublicJson> how = Optional.ofNullable(wanted);
        boolean inTheClear = how.map(PublicJson::tls).filter(tls -> !tls).isPresent();
        String confirm = how.map(PublicJson::confirm).orElse("");
        return EndpointJson.of(
                inTheClear
                        ? endpoints.requestInTheClear(id, service(service), confirm)
                        : endpoints.request(id, service(service), confirm));
    }

    @Refuses({Refusal.Kind.UNACCEPTABLE, Refusal.Kind.CONFLICT})
    @Operation(
            operationId = "releasePublicEndpoint",
            summary = "Release a public endpoint; confirm repeats the name while it is in use")
    @OperatorsAndUp
    @DeleteMapping("/{service}/public")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(
            @PathVariable ApplicationId id,
            @PathVariable String service,
            @Parameter(description = "The application's name, while the endpoint is in use")
                    @RequestParam(defaultValue = "")
                    String confirm) {
        endpoints.release(id, service(service), confirm);
    }

    private static ServiceName service(String slug) {
        return Arrays.stream(ServiceName.values())
                .filter(service -> service.slug().equals(slug))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UnreadableField(
                                        "service",
                                        "“%s” is no service. Expected dashboard or jupyter."
                                                .formatted(slug)));
    }
}
