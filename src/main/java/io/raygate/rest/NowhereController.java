package io.raygate.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.PathContainer;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Answers below {@code /api} where nothing else does; a page would be no answer to a program. */
@Hidden
@RestController
class NowhereController {

    private static final String EVERYWHERE = "/api/**";

    private final RequestMappingHandlerMapping operations;

    NowhereController(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping operations) {
        this.operations = operations;
    }

    @RequestMapping(EVERYWHERE)
    ProblemDetail nothingHere(HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        Set<String> others = methodsAt(request);
        if (!others.isEmpty()) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), others);
        }
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                "There is nothing at %s. /api/v1/openapi describes what there is."
                        .formatted(request.getRequestURI()));
    }

    private Set<String> methodsAt(HttpServletRequest request) {
        PathContainer path =
                ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        return operations.getHandlerMethods().keySet().stream()
                .filter(operation -> isAt(operation, path))
                .flatMap(operation -> operation.getMethodsCondition().getMethods().stream())
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    private static boolean isAt(RequestMappingInfo operation, PathContainer path) {
        var patterns = operation.getPathPatternsCondition();
        return patterns != null
                && patterns.getPatterns().stream()
                        .filter(pattern -> !pattern.getPatternString().equals(EVERYWHERE))
                        .anyMatch(pattern -> pattern.matches(path));
    }
}
