package io.raygate.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.raygate.vocabulary.ApplicationId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

@CatalogueTest
class ApplicationListModuleTests {

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired MovableClock clock;
    @Autowired EmptyCatalogue catalogue;

    @BeforeEach
    void startEmpty() {
        catalogue.restore();
        clock.reset();
    }

    @Test
    void showsFailedFirstThenSilentThenBusyThenTheRestByChange() {
        activated("first");
        activated("second");
        create("busy");
        ApplicationId silent = activated("silent");
        statuses.responds(silent, clock.instant());
        statuses.failed(create("failed"), "No network", List.of());

        assertThat(names(ApplicationQuery.ALL))
                .containsExactly("failed", "silent", "busy", "second", "first");
    }

    @Test
    void findsByPartsOfNameDescriptionIdAndAddressWhateverTheCapitals() {
        ApplicationId id = create("Ranking");
        applications.create(Wishes.described("search", "Finds THINGS"));
        Endpoint door = applications.get(id).endpoints().getFirst();

        assertThat(names(search("RANK"))).containsExactly("Ranking");
        assertThat(names(search("things"))).containsExactly("search");
        assertThat(names(search(" " + id + " "))).containsExactly("Ranking");
        assertThat(names(search(door.address() + ":" + door.port()))).containsExactly("Ranking");
        assertThat(names(search("127.77."))).hasSize(2);
        assertThat(names(search("nowhere"))).isEmpty();
    }

    @Test
    void takesWildcardsForWhatTheyAre() {
        create("a_b");
        create("axb");
        applications.create(Wishes.described("half", "50 % off!"));

        assertThat(names(search("a_b"))).containsExactly("a_b");
        assertThat(names(search("%"))).containsExactly("half");
        assertThat(names(search("off!"))).containsExactly("half");
        assertThat(names(search("' or 1=1 --"))).isEmpty();
    }

    @Test
    void filtersByStatus() {
        create("busy");
        activated("up");
        statuses.failed(create("down"), "No network", List.of());

        var query =
                new ApplicationQuery(
                        "", Set.of(Status.FAILED, Status.CREATING), Sort.by(ApplicationQuery.NAME));

        assertThat(names(query)).containsExactly("busy", "down");
        assertThat(applications.count(query)).isEqualTo(2);
    }

    @Test
    void sortsByNameStatusAndChange() {
        create("Beta");
        activated("alpha");
        create("gamma");

        assertThat(names(sorted(Sort.by(ApplicationQuery.NAME))))
                .containsExactly("alpha", "Beta", "gamma");
        assertThat(names(sorted(Sort.by(ApplicationQuery.STATUS))))
                .containsExactly("alpha", "gamma", "Beta");
        assertThat(names(sorted(Sort.by(Sort.Direction.ASC, ApplicationQuery.UPDATED))))
                .containsExactly("Beta", "alpha", "gamma");
    }

    @Test
    void sortsAsThePageAsks() {
        create("alpha");
        create("beta");

        var page = PageRequest.of(0, 10, Sort.by(ApplicationQuery.NAME).descending());

        assertThat(applications.page(ApplicationQuery.ALL, page))
                .extracting(ApplicationDetails::name)
                .containsExactly("beta", "alpha");
    }

    @Test
    void showsEveryRowOnExactlyOnePage() {
        for (int i = 0; i < 7; i++) {
            applications.create(Wishes.named("app " + i));
        }

        var first = applications.page(ApplicationQuery.ALL, PageRequest.of(0, 3));
        var second = applications.page(ApplicationQuery.ALL, PageRequest.of(1, 3));
        var third = applications.page(ApplicationQuery.ALL, PageRequest.of(2, 3));

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(3);
        assertThat(third).hasSize(1);
        assertThat(List.of(first, second, third).stream().flatMap(List::stream))
                .extracting(ApplicationDetails::id)
                .doesNotHaveDuplicates();
        assertThat(applications.count(ApplicationQuery.ALL)).isEqualTo(7);
    }

    @Test
    void sortsByNothingElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> names(sorted(Sort.by("createdBy"))))
                .withMessageContaining("createdBy");
    }

    private ApplicationId create(String name) {
        clock.passes(Duration.ofSeconds(1));
        return applications.create(Wishes.named(name));
    }

    private ApplicationId activated(String name) {
        ApplicationId id = create(name);
        statuses.report(id, Status.ACTIVATED, null);
        return id;
    }

    private List<String> names(ApplicationQuery query) {
        return applications.page(query, Pageable.unpaged()).stream()
                .map(ApplicationDetails::name)
                .toList();
    }

    private static ApplicationQuery search(String text) {
        return new ApplicationQuery(text, Set.of(), Sort.by(ApplicationQuery.NAME));
    }

    private static ApplicationQuery sorted(Sort sort) {
        return new ApplicationQuery("", Set.of(), sort);
    }
}
