package io.raygate.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers below {@code /api} where nothing else does; a page would be no answer to a program. */
@Hidden
@RestController
class NowhereController {

    @RequestMapping("/api/**")
    ProblemDetail nothingHere(HttpServletRequest request) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                "There is nothing at %s. /api/v1/openapi describes what there is."
                        .formatted(request.getRequestURI()));
    }
}
