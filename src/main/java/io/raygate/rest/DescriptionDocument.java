package io.raygate.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the REST interface (OpenAPI 3.1), as programs get it. */
@Component
public class DescriptionDocument {

    /** Where programs get it. */
    public static final String PATH = "/api/v1/openapi";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OpenApiWebMvcResource resource;

    DescriptionDocument(OpenApiWebMvcResource resource) {
        this.resource = resource;
    }

    public JsonNode read(HttpServletRequest request) {
        try {
            return JSON.readTree(resource.openapiJson(request, "", Locale.ENGLISH));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
