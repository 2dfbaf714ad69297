package io.raygate.applications;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class UnusedIdsModuleTests {

    @Autowired Applications applications;
    @Autowired EmptyCatalogue catalogue;

    @BeforeEach
    void startEmpty() {
        catalogue.restore();
    }

    @Test
    void skipsAnIdThatIsTaken() {
        var luck = new Random(7);
        var first = ApplicationId.random(luck);
        var second = ApplicationId.random(luck);
        applications.saveAndFlush(
                new Application(first, Wishes.named("ranking"), Actor.SYSTEM, MovableClock.START));

        assertThat(new UnusedIds(applications, new Random(7)).next()).isEqualTo(second);
    }
}
