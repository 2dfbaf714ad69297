package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.runtime.RuntimeObserved;
import io.raygate.runtime.RuntimeStatus.Absent;
import io.raygate.runtime.RuntimeStatus.Stopping;
import io.raygate.vocabulary.ApplicationId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObservationsTests {

    private static final ApplicationId SEARCH = new ApplicationId("pa-search00");
    private static final RuntimeObserved FIRST = new RuntimeObserved(SEARCH, new Stopping());
    private static final RuntimeObserved SECOND = new RuntimeObserved(SEARCH, new Absent());

    private final List<RuntimeObserved> told = new CopyOnWriteArrayList<>();
    private final Observations observations = new Observations(this::listen);

    @AfterEach
    void end() {
        observations.end();
    }

    @Test
    void tellsNothingBeforeTheHouseIsComplete() {
        observations.tell(FIRST);
        assertThat(told).isEmpty();

        observations.begin();
        observations.tell(SECOND);

        await().untilAsserted(() -> assertThat(told).containsExactly(FIRST, SECOND));
    }

    @Test
    void goesOnAfterAListenerFailed() {
        observations.begin();
        observations.tell(new RuntimeObserved(new ApplicationId("pa-broken00"), new Absent()));
        observations.tell(SECOND);

        await().untilAsserted(() -> assertThat(told).containsExactly(SECOND));
    }

    private void listen(RuntimeObserved observed) {
        if (!observed.application().equals(SEARCH)) {
            throw new IllegalStateException("a listener fails");
        }
        told.add(observed);
    }
}
