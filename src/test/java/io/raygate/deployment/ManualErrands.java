package io.raygate.deployment;

import io.raygate.applications.MovableClock;
import io.raygate.vocabulary.ApplicationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** Errands that are carried out when the test says so, on its thread and by its clock. */
class ManualErrands implements Errands {

    private record Appointment(Instant at, Runnable errand) {}

    private final MovableClock clock;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Appointment> appointments = new ArrayList<>();
    private final List<Runnable> regular = new ArrayList<>();

    ManualErrands(MovableClock clock) {
        this.clock = clock;
    }

    @Override
    public void soon(ApplicationId application, Runnable errand) {
        waiting.add(errand);
    }

    @Override
    public void later(ApplicationId application, Duration delay, Runnable errand) {
        appointments.add(new Appointment(clock.instant().plus(delay), errand));
    }

    @Override
    public void regularly(Duration pause, Runnable errand) {
        regular.add(errand);
    }

    /** Everything that waits, and what comes of it. */
    void carryOut() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /** Time passes, and what falls due in it is carried out. */
    void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        for (var next = due(end); next.isPresent(); next = due(end)) {
            clock.passes(Duration.between(clock.instant(), next.get().at));
            appointments.remove(next.get());
            next.get().errand.run();
            carryOut();
        }
        clock.passes(Duration.between(clock.instant(), end));
    }

    void inspect() {
        regular.forEach(Runnable::run);
        carryOut();
    }

    /** News that is never acted on. */
    void lose() {
        waiting.clear();
    }

    void forgetEverything() {
        waiting.clear();
        appointments.clear();
        regular.clear();
    }

    private Optional<Appointment> due(Instant end) {
        return appointments.stream()
                .filter(each -> !each.at.isAfter(end))
                .min(Comparator.comparing(Appointment::at));
    }
}
