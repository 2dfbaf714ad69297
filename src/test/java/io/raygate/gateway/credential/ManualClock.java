package io.raygate.gateway.credential;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is told to go on. */
public final class ManualClock implements InstantSource {

    private Instant now = Instant.parse("2026-11-23T18:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}
