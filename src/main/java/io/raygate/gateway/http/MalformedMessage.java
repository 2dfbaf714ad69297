package io.raygate.gateway.http;

import io.raygate.vocabulary.Refusal;

/** A message that is not strict HTTP/1.1; its text is the line the sender reads. */
public final class MalformedMessage extends Refusal {

    private final String message;
    private final int status;

    MalformedMessage(int status, String message) {
        super(message);
        this.message = message;
        this.status = status;
    }

    /** Refuses with 400. */
    public static MalformedMessage bad(String message) {
        return new MalformedMessage(400, message);
    }

    /** The line the sender reads. */
    @Override
    public String getMessage() {
        return message;
    }

    /** The status that refuses it: 400, 414, 417, 431, 501 or 505. */
    public int status() {
        return status;
    }

    /** Costs an attacker's request no walk over the stack. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
