package io.raygate.design;

import com.vaadin.flow.component.html.Span;
import io.raygate.vocabulary.Revision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which revision is saved and which is in force: one is a promise, the other is kept.
 *
 * <p>A difference is called "applying" for five seconds and trouble after that.
 */
public final class InForceLine extends Span {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Clock clock;
    private @Nullable Instant differsSince;

    public InForceLine(Clock clock) {
        this.clock = clock;
        addClassName("rg-in-force");
        getElement().setAttribute("role", "status");
    }

    /** Shows the two revisions; {@code since} is when the one in force began to be. */
    public void show(Revision saved, Revision inForce, Instant since) {
        boolean differs = saved.isAfter(inForce);
        if (!differs) {
            differsSince = null;
        } else if (differsSince == null) {
            differsSince = clock.instant();
        }
        removeAll();
        if (!differs) {
            Span when = new Span(" since " + Moments.clock(since));
            when.addClassName("rg-secondary");
            say(Tone.OK, Icons.CHECK, "Saved %s, in force %s".formatted(inForce, inForce));
            add(when);
        } else if (isStuck()) {
            say(
                    Tone.BAD,
                    Icons.CIRCLE_ALERT,
                    "Saved %s, in force %s. The gateway has not taken revision %s"
                            .formatted(saved, inForce, saved));
        } else {
            say(
                    Tone.BUSY,
                    Icons.CLOCK,
                    "Saved %s, in force %s: applying".formatted(saved, inForce));
        }
    }

    private boolean isStuck() {
        return differsSince != null
                && Duration.between(differsSince, clock.instant()).compareTo(PATIENCE) >= 0;
    }

    private void say(Tone tone, Icons sign, String words) {
        removeClassNames(Tone.OK.className(), Tone.BAD.className(), Tone.BUSY.className());
        addClassName(tone.className());
        add(sign.create(14), new Span(words));
    }
}
