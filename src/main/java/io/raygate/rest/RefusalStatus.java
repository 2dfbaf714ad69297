package io.raygate.rest;

import io.raygate.vocabulary.Refusal;
import org.springframework.http.HttpStatus;

/** The status of each kind of refusal. */
final class RefusalStatus {

    private RefusalStatus() {}

    static HttpStatus of(Refusal.Kind kind) {
        return switch (kind) {
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
            case UNACCEPTABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case UNCONDITIONAL -> HttpStatus.PRECONDITION_REQUIRED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
    }
}
