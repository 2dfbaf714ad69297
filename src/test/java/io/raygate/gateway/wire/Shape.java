package io.raygate.gateway.wire;

import java.util.List;

/**
 * Bytes that two servers might read apart, and what has to become of them.
 *
 * @param name short, for messages
 * @param source the section or the CVE that it comes from
 * @param outcome what becomes of it, request for request
 */
public record Shape(String name, String source, List<Outcome> outcome, byte[] bytes) {

    /** What becomes of one request. */
    public sealed interface Outcome {}

    /**
     * Gateway and upstream read it alike.
     *
     * @param mayBeDeclined whether the upstream may refuse it instead
     */
    public record Read(String method, String target, String body, boolean mayBeDeclined)
            implements Outcome {}

    /** It is let in, but the upstream never gets the whole of it. */
    public record Broken(String method, String target) implements Outcome {}

    /** The gateway answers with that status and hears no more. */
    public record Refused(int status) implements Outcome {}

    /** Nothing is said. */
    public record Silence() implements Outcome {}

    @Override
    public String toString() {
        return name + " (" + source + ")";
    }
}
