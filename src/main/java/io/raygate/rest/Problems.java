package io.raygate.rest;

import io.raygate.vocabulary.Refusal;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * The one translation from what is thrown to a problem detail (RFC 9457).
 *
 * <p>A refusal is told in its own words and names its field; of a fault the caller learns a
 * reference, under which it stands in the log.
 */
@RestControllerAdvice(annotations = RestController.class)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        RefusalStatus.of(refusal.kind()), refusal.getMessage());
        refusal.field().ifPresent(field -> problem.setProperty("field", field));
        return problem;
    }

    /** What the security chain answers, it answers for every address alike. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void locked(RuntimeException no) {
        throw no;
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException mistyped) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST,
                        "“%s” is no value for %s."
                                .formatted(mistyped.getValue(), mistyped.getName()));
        problem.setProperty("field", mistyped.getName());
        return problem;
    }

    /** Two edits at once, of which the other one was first. */
    @ExceptionHandler
    ProblemDetail overtaken(OptimisticLockingFailureException late) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.PRECONDITION_FAILED,
                "This was changed meanwhile and nothing was saved. Read it again.");
    }

    @ExceptionHandler
    ProblemDetail fault(Exception fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Fault {} in the REST interface", reference, fault);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong on our side. Reference " + reference + ".");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.getMostSpecificCause() instanceof BodyLimit.BodyTooLong) {
            HttpStatus tooLong = HttpStatus.CONTENT_TOO_LARGE;
            return ResponseEntity.status(tooLong)
                    .headers(headers)
                    .body(ProblemDetail.forStatusAndDetail(tooLong, BodyLimit.TOO_LONG));
        }
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown -> {
                problem.setDetail(
                        "There is no field “%s” here. Expected one of %s."
                                .formatted(unknown.getPropertyName(), known(unknown)));
                problem.setProperty("field", unknown.getPropertyName());
            }
            case DatabindException mistyped -> {
                String field = path(mistyped);
                problem.setDetail("“%s” has a value of another type.".formatted(field));
                problem.setProperty("field", field);
            }
            case InputCoercionException outOfBounds ->
                    problem.setDetail(
                            "The body has a number that is out of bounds%s."
                                    .formatted(place(outOfBounds)));
            case JacksonException malformed ->
                    problem.setDetail("The body is not JSON%s.".formatted(place(malformed)));
            case null, default -> problem.setDetail("A JSON body is missing.");
        }
        return ResponseEntity.badRequest().headers(headers).body(problem);
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return String.join(
                ", ",
                unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList());
    }

    private static String place(JacksonException malformed) {
        TokenStreamLocation place = malformed.getLocation();
        return place == null
                ? ""
                : ": line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
    }

    private static String path(JacksonException mistyped) {
        StringBuilder path = new StringBuilder();
        mistyped.getPath()
                .forEach(
                        step ->
                                path.append(
                                        step.getPropertyName() == null
                                                ? "[%d]".formatted(step.getIndex())
                                                : (path.isEmpty() ? "" : ".")
                                                        + step.getPropertyName()));
        return path.isEmpty() ? "body" : path.toString();
    }
}
