package io.raygate.rest;

import io.raygate.vocabulary.Refusal;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Tells what follows from the form of an operation: how it can fail, which headers come and go.
 *
 * <p>All of it is read off the method, so that no operation has to repeat it and none can forget.
 */
@Component
class OperationDescription implements GlobalOperationCustomizer {

    private static final Map<String, String> MEANINGS =
            Map.of(
                    "200", "Done; how it is now.",
                    "201", "Made.",
                    "202", "Begun; it goes on behind this answer.",
                    "204", "Done; there is nothing to read.");

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        parameters(operation).forEach(OperationDescription::tell);
        parameters(operation).stream()
                .filter(each -> HttpHeaders.IF_MATCH.equals(each.getName()))
                .forEach(tag -> tag.required(!names(operation, HttpHeaders.IF_NONE_MATCH)));
        ApiResponses told = new ApiResponses();
        Map<String, ApiResponse> all = new TreeMap<>(operation.getResponses());
        all.forEach((code, response) -> tell(code, response, method));
        if (names(operation, HttpHeaders.IF_NONE_MATCH)) {
            all.put("201", all.get("200"));
        }
        for (ErrorAnswer error : errors(operation, method)) {
            all.put(error.code(), error.response());
        }
        all.forEach(told::addApiResponse);
        return operation.responses(told);
    }

    private static Set<ErrorAnswer> errors(Operation operation, HandlerMethod method) {
        Set<ErrorAnswer> errors =
                EnumSet.of(
                        ErrorAnswer.BAD_REQUEST,
                        ErrorAnswer.UNAUTHORIZED,
                        ErrorAnswer.TOO_MANY_REQUESTS,
                        ErrorAnswer.FAULT);
        if (AnnotatedElementUtils.hasAnnotation(method.getMethod(), PreAuthorize.class)) {
            errors.add(ErrorAnswer.FORBIDDEN);
        }
        if (parameters(operation).stream().anyMatch(each -> "path".equals(each.getIn()))) {
            errors.add(ErrorAnswer.NOT_FOUND);
        }
        if (names(operation, HttpHeaders.IF_MATCH)) {
            errors.add(ErrorAnswer.PRECONDITION_FAILED);
            errors.add(ErrorAnswer.PRECONDITION_REQUIRED);
        }
        if (operation.getRequestBody() != null) {
            errors.add(ErrorAnswer.CONTENT_TOO_LARGE);
            errors.add(ErrorAnswer.UNSUPPORTED_MEDIA_TYPE);
        }
        Refuses refuses = method.getMethodAnnotation(Refuses.class);
        if (refuses != null) {
            for (Refusal.Kind kind : refuses.value()) {
                errors.add(ErrorAnswer.of(RefusalStatus.of(kind)));
            }
        }
        return errors;
    }

    private static void tell(String code, ApiResponse response, HandlerMethod method) {
        response.setDescription(MEANINGS.getOrDefault(code, response.getDescription()));
        if (method.getReturnType().getParameterType() != ResponseEntity.class) {
            return;
        }
        response.addHeaderObject(
                HttpHeaders.ETAG,
                ErrorAnswer.header("The version this is; an edit sends it in If-Match.", "\"7\""));
        if (code.equals("201") && method.hasMethodAnnotation(PostMapping.class)) {
            response.addHeaderObject(
                    HttpHeaders.LOCATION,
                    ErrorAnswer.header("Where it is.", "/api/v1/applications/pa-7k2m9xq4"));
        }
    }

    private static void tell(Parameter parameter) {
        Object otherwise = parameter.getSchema().getDefault();
        if ("".equals(otherwise) || otherwise instanceof Collection<?> all && all.isEmpty()) {
            parameter.getSchema().setDefault(null);
        }
        switch (Optional.ofNullable(parameter.getName()).orElse("")) {
            case "id" -> {
                parameter.description("The application's ID.").example("pa-7k2m9xq4");
                parameter.getSchema().pattern("^pa-[a-z0-9]{8}$");
            }
            case "service" -> {
                parameter.description("The service.").example("dashboard");
                parameter.getSchema().setEnum(List.of("dashboard", "jupyter"));
            }
            case HttpHeaders.IF_MATCH ->
                    parameter
                            .description("The ETag of what is edited, as it was read.")
                            .example("\"7\"")
                            .getSchema()
                            .pattern("^\"\\d{1,18}\"$");
            case HttpHeaders.IF_NONE_MATCH ->
                    parameter
                            .description("* to add what is not there yet, instead of If-Match.")
                            .example("*")
                            .getSchema()
                            .setEnum(List.of("*"));
            default -> {}
        }
    }

    private static boolean names(Operation operation, String header) {
        return parameters(operation).stream().anyMatch(each -> header.equals(each.getName()));
    }

    private static List<Parameter> parameters(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of());
    }
}
