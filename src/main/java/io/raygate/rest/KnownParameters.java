package io.raygate.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that an operation does not know: a misspelt filter would otherwise be
 * passed over in silence, and the answer be another than the one asked for.
 */
class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && !isHidden(operation)) {
            List<String> known = known(operation);
            sent(request)
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(
                            name -> {
                                throw new UnknownParameter(name, known);
                            });
        }
        return true;
    }

    private static boolean isHidden(HandlerMethod operation) {
        return operation.getBeanType().isAnnotationPresent(Hidden.class);
    }

    private static List<String> known(HandlerMethod operation) {
        return Arrays.stream(operation.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(Parameter::getName)
                .toList();
    }

    /** Read from the address itself: a form in the body is none of its parameters. */
    private static Stream<String> sent(HttpServletRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getQueryString()).orElse("").split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2)[0])
                .map(KnownParameters::decoded);
    }

    private static String decoded(String name) {
        try {
            return StringUtils.uriDecode(name.replace('+', ' '), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return name;
        }
    }
}
