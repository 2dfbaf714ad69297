package io.raygate.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.runtime.RuntimeObserved;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.vocabulary.ApplicationId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@CatalogueTest
class LiveChangesModuleTests {

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired ApplicationFeed feed;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired EmptyCatalogue catalogue;

    final List<String> seen = new CopyOnWriteArrayList<>();
    ApplicationFeed.Registration page = () -> {};

    @BeforeEach
    void startEmpty() {
        catalogue.restore();
    }

    @AfterEach
    void closeThePage() {
        page.remove();
    }

    @Test
    void showsAPageWhatWasCommitted() {
        ApplicationId id = applications.create(Wishes.named("ranking"));
        page = feed.subscribe(each -> seen.add(statuses.find(each).orElseThrow().status().word()));

        statuses.report(id, Status.ACTIVATED, null);

        await().untilAsserted(() -> assertThat(seen).containsExactly("Activated"));
    }

    @Test
    void saysNothingOfWhatWasRolledBack() {
        ApplicationId id = applications.create(Wishes.named("ranking"));
        page = feed.subscribe(each -> seen.add(each.value()));

        transaction.executeWithoutResult(
                open -> {
                    statuses.report(id, Status.ACTIVATED, null);
                    open.setRollbackOnly();
                });

        applications.describe(id, "A marker that comes after", 0);
        await().untilAsserted(() -> assertThat(seen).containsExactly(id.value()));
    }

    @Test
    void passesOnWhatTheRuntimeObserves() {
        ApplicationId id = applications.create(Wishes.named("ranking"));
        page = feed.subscribe(each -> seen.add(each.value()));

        for (int percent = 0; percent < 50; percent++) {
            events.publishEvent(
                    new RuntimeObserved(id, new RuntimeStatus.Launching(percent + " %")));
        }

        await().untilAsserted(() -> assertThat(seen).isNotEmpty());
        assertThat(seen).hasSizeLessThan(5);
    }
}
