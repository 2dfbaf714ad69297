package io.raygate.rest;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** One way in which an operation can fail, as its description tells of it. */
enum ErrorAnswer {
    BAD_REQUEST(
            HttpStatus.BAD_REQUEST,
            "Something cannot be read: the body, a value of another type, a header, or a parameter"
                    + " or field that is not there.",
            "colour",
            "There is no parameter “colour” here. This operation takes none."),
    UNAUTHORIZED(
            HttpStatus.UNAUTHORIZED,
            "No API token, or one that does not hold.",
            "",
            "This is no API token that holds: it is mistyped, expired or revoked."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "The role is not enough. Judged before anything else that was sent.",
            "",
            "The role of this API token does not allow this."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "There is no such thing, or no longer.",
            "",
            "There is no application pa-7k2m9xq4."),
    CONFLICT(
            HttpStatus.CONFLICT,
            "Not as things stand.",
            "",
            "This application is Stopped: it cannot be stopped."),
    PRECONDITION_FAILED(
            HttpStatus.PRECONDITION_FAILED,
            "Somebody was faster; nothing was saved. Read again, then edit again.",
            "",
            "This was changed meanwhile. Read it again and repeat your change."),
    CONTENT_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The body has more than %d bytes.".formatted(BodyLimit.MOST),
            "",
            BodyLimit.TOO_LONG),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body is not sent as application/json.",
            "",
            "Content-Type 'text/plain' is not supported."),
    UNPROCESSABLE_CONTENT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "A value that cannot be accepted; the field is named.",
            "name",
            "A name is missing. Use 2 to 64 letters, digits, spaces or . _ -"),
    PRECONDITION_REQUIRED(
            HttpStatus.PRECONDITION_REQUIRED,
            "If-Match is missing.",
            "If-Match",
            "If-Match is missing. Send the ETag you read, for example \"7\", or for something new"
                    + " If-None-Match: *."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many wrong API tokens came from this address.",
            "",
            "Too many wrong API tokens from your address. Try again in 30 s."),
    FAULT(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Our fault. The reference stands in Raygate's log.",
            "",
            "Something went wrong on our side. Reference 1f3a9c0e.");

    private static final String SCHEMA = "#/components/schemas/Problem";

    private final HttpStatus status;
    private final String meaning;
    private final String field;
    private final String detail;

    ErrorAnswer(HttpStatus status, String meaning, String field, String detail) {
        this.status = status;
        this.meaning = meaning;
        this.field = field;
        this.detail = detail;
    }

    static ErrorAnswer of(HttpStatus status) {
        for (ErrorAnswer answer : values()) {
            if (answer.status == status) {
                return answer;
            }
        }
        throw new IllegalArgumentException(status + " is described nowhere");
    }

    String code() {
        return Integer.toString(status.value());
    }

    ApiResponse response() {
        Example example = new Example();
        example.setValue(example());
        ApiResponse response =
                new ApiResponse()
                        .description(meaning)
                        .content(
                                new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>().$ref(SCHEMA))
                                                        .addExamples("problem", example)));
        if (this == UNAUTHORIZED) {
            response.addHeaderObject(
                    "WWW-Authenticate", header("How to sign in.", "Bearer realm=\"raygate\""));
        }
        if (this == TOO_MANY_REQUESTS) {
            response.addHeaderObject("Retry-After", header("Seconds to wait.", "30"));
        }
        return response;
    }

    static Header header(String meaning, String example) {
        Schema<String> text = new Schema<>();
        text.addType("string");
        return new Header().description(meaning).schema(text).example(example);
    }

    private Map<String, Object> example() {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        if (!field.isEmpty()) {
            problem.put("field", field);
        }
        return problem;
    }
}
