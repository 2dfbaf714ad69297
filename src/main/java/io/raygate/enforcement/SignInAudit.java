package io.raygate.enforcement;

import io.raygate.audit.AuditLog;
import io.raygate.gateway.traffic.EndpointSignIn;
import io.raygate.gateway.traffic.SignIns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the sign-ins at endpoints into the audit trail, in its own time.
 *
 * <p>The first of its kind is written at once; what repeats it within a minute is one more line at
 * the minute's end. And a minute has so many lines and no more: beyond them, attempts are only
 * counted. So nobody can fill the audit trail from outside.
 */
@Component
class SignInAudit {

    static final int LINES_A_MINUTE = 120;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SignIns signIns;
    private final AuditLog audit;
    private final Clock clock;
    private final Map<EndpointSignIn, Integer> repeated = new HashMap<>();
    private Instant minuteEnds = Instant.MIN;
    private int written;
    private long uncounted;

    SignInAudit(SignIns signIns, AuditLog audit, Clock clock) {
        this.signIns = signIns;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    synchronized void write() {
        Instant now = clock.instant();
        if (!now.isBefore(minuteEnds)) {
            endMinute();
            minuteEnds = now.plus(MINUTE);
        }
        SignIns.Taken taken = signIns.take();
        uncounted += taken.untold();
        taken.attempts().forEach(this::write);
    }

    private void write(EndpointSignIn attempt, int times) {
        if (repeated.containsKey(attempt)) {
            repeated.merge(attempt, times, Integer::sum);
        } else if (written < LINES_A_MINUTE) {
            repeated.put(attempt, 0);
            written++;
            audit.record(new EndpointSignedIn(attempt, times));
        } else {
            uncounted += times;
        }
    }

    private void endMinute() {
        Map<EndpointSignIn, Integer> ended = Map.copyOf(repeated);
        long flood = uncounted;
        repeated.clear();
        uncounted = 0;
        written = 0;
        ended.forEach(
                (attempt, times) -> {
                    if (times > 0) {
                        audit.record(new EndpointSignedIn(attempt, times));
                    }
                });
        if (flood > 0) {
            audit.record(new EndpointSignedIn.Flood(flood));
        }
    }
}
