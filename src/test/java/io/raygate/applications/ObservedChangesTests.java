package io.raygate.applications;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.runtime.RuntimeObserved;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.vocabulary.ApplicationId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObservedChangesTests {

    static final ApplicationId RANKING = new ApplicationId("pa-7k2m9xq4");
    static final ApplicationId SEARCH = new ApplicationId("pa-00000000");

    final List<ApplicationId> seen = new ArrayList<>();
    final List<Runnable> afterThePause = new ArrayList<>();
    final ApplicationFeed feed = new ApplicationFeed(Runnable::run);
    final ObservedChanges changes = new ObservedChanges(feed, afterThePause::add);

    @BeforeEach
    void openAPage() {
        feed.subscribe(seen::add);
    }

    @Test
    void gathersWhatHappensWithinOnePause() {
        observe(RANKING);
        observe(RANKING);
        observe(RANKING);

        passThePause();

        assertThat(seen).containsExactly(RANKING);
    }

    @Test
    void countsEachApplicationByItself() {
        observe(RANKING);
        observe(SEARCH);

        passThePause();

        assertThat(seen).containsExactly(RANKING, SEARCH);
    }

    @Test
    void neverLosesTheLatest() {
        observe(RANKING);
        passThePause();
        observe(RANKING);
        passThePause();

        assertThat(seen).containsExactly(RANKING, RANKING);
    }

    private void observe(ApplicationId id) {
        changes.onObserved(new RuntimeObserved(id, new RuntimeStatus.Launching("Install Ray")));
    }

    private void passThePause() {
        var due = List.copyOf(afterThePause);
        afterThePause.clear();
        due.forEach(Runnable::run);
    }
}
