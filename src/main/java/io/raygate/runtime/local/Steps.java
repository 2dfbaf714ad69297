package io.raygate.runtime.local;

import io.raygate.runtime.LaunchProgress;
import io.raygate.runtime.LaunchProgress.State;
import io.raygate.runtime.LaunchProgress.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of one launch while it goes on; written by one thread, read by many. */
final class Steps {

    private static final int LINES = 1000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss  ");

    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();
    private final Deque<String> log = new ArrayDeque<>();
    private int current = -1;

    Steps(Clock clock, List<String> titles) {
        this.clock = clock;
        titles.forEach(title -> entries.add(new Entry(title)));
    }

    /** The steps before it are done, this one runs. */
    synchronized void reach(int index, String title) {
        Instant now = clock.instant();
        for (int i = Math.max(current, 0); i < index; i++) {
            entries.get(i).end(State.DONE, now);
        }
        entries.subList(index, entries.size()).forEach(Entry::reset);
        current = index;
        entries.get(index).begin(title, now);
    }

    /** The same under the title it was given at the beginning. */
    synchronized void reach(int index) {
        reach(index, entries.get(index).title);
    }

    synchronized void detail(String detail, Optional<Double> fraction) {
        Entry entry = entries.get(current);
        entry.detail = detail;
        entry.fraction = fraction;
    }

    synchronized void line(String text) {
        log.add(TIME.withZone(ZoneId.systemDefault()).format(clock.instant()) + text);
        if (log.size() > LINES) {
            log.remove();
        }
    }

    synchronized void done() {
        Instant now = clock.instant();
        entries.subList(Math.max(current, 0), entries.size())
                .forEach(entry -> entry.end(State.DONE, now));
    }

    synchronized void failed() {
        if (current >= 0) {
            entries.get(current).end(State.FAILED, clock.instant());
        }
    }

    synchronized String currentTitle() {
        return entries.get(Math.max(current, 0)).title;
    }

    synchronized LaunchProgress progress() {
        Instant now = clock.instant();
        return new LaunchProgress(
                entries.stream().map(entry -> entry.step(now)).toList(), List.copyOf(log));
    }

    private static final class Entry {
        String title;
        State state = State.WAITING;
        String detail = "";
        Optional<Double> fraction = Optional.empty();
        @Nullable Instant begun;
        @Nullable Instant ended;

        Entry(String title) {
            this.title = title;
        }

        /** As if it had never begun: the launch goes back before it. */
        void reset() {
            state = State.WAITING;
            detail = "";
            fraction = Optional.empty();
            begun = null;
            ended = null;
        }

        void begin(String title, Instant now) {
            this.title = title;
            state = State.RUNNING;
            begun = now;
        }

        void end(State state, Instant now) {
            if (this.state == State.RUNNING || this.state == State.WAITING) {
                this.state = state;
                ended = now;
                fraction = Optional.empty();
            }
        }

        Step step(Instant now) {
            Instant until = ended == null ? now : ended;
            Duration took = begun == null ? Duration.ZERO : Duration.between(begun, until);
            return new Step(title, state, took, detail, fraction);
        }
    }
}
