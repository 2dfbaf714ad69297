package io.raygate.gateway.traffic;

import java.util.Map;

/**
 * The sign-ins at the endpoints since somebody last asked.
 *
 * <p>The gateway only notes them, in a space that has an end: whoever asks writes them down in
 * their own time.
 */
public interface SignIns {

    /** Hands over what was noted, and forgets it. */
    Taken take();

    /**
     * What was noted.
     *
     * @param attempts each with how often, in the order they came
     * @param untold how many more there were for which there was no room
     */
    record Taken(Map<EndpointSignIn, Integer> attempts, long untold) {}
}
