package io.raygate.applications.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.CatalogueTest;
import io.raygate.applications.EmptyCatalogue;
import io.raygate.applications.MovableClock;
import io.raygate.applications.Status;
import io.raygate.applications.Wishes;
import io.raygate.design.EmptyState;
import io.raygate.design.StatusBadge;
import io.raygate.runtime.InMemoryRuntime;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.vocabulary.ApplicationId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Sort;
import org.springframework.security.test.context.support.WithMockUser;

@CatalogueTest
@Import(ApplicationRows.class)
@ViewPackages(classes = ApplicationListView.class)
class ApplicationListViewTests extends SpringBrowserlessTest {

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired EmptyCatalogue catalogue;
    @Autowired MovableClock clock;
    @Autowired InMemoryRuntime runtime;

    @BeforeEach
    void startEmpty() {
        catalogue.restore();
        clock.reset();
    }

    @Test
    void showsWhatNeedsAttentionFirst() {
        activated("calm");
        statuses.failed(create("broken"), "Port 8265 is taken", List.of());

        open();

        assertThat(names()).containsExactly("broken", "calm");
    }

    @Test
    void saysWhatAnApplicationIsAndOffersTheOnlyPrimaryButtonWhenThereIsNone() {
        open();

        assertThat(find(EmptyState.class).withClassName("rg-empty").all()).hasSize(1);
        assertThat(find(Button.class).withText("Create application").all()).hasSize(1);
        assertThat(find(ApplicationGrid.class).exists()).isFalse();
        assertThat(find(ListToolbar.class).exists()).isFalse();
    }

    @Test
    void searchesWhileTyping() {
        create("ranking");
        create("pricing");
        open();

        test(find(TextField.class).single()).setValue("rank");

        assertThat(names()).containsExactly("ranking");
        assertThat(summary()).isEqualTo("1 of 2");
    }

    @Test
    void filtersByStatus() {
        create("busy");
        activated("up");
        open();

        statusFilter().setValue(Set.of(Status.ACTIVATED));

        assertThat(names()).containsExactly("up");
    }

    @Test
    void opensAsTheAddressSays() {
        activated("beta");
        activated("alpha");
        create("busy");

        UI.getCurrent()
                .navigate(
                        ApplicationListView.class,
                        QueryParameters.fromString("status=Activated&sort=name"));

        assertThat(names()).containsExactly("alpha", "beta");
        assertThat(statusFilter().getValue()).containsExactly(Status.ACTIVATED);
    }

    @Test
    void offersToClearTheFiltersWhenNothingMatches() {
        create("ranking");
        open();
        test(find(TextField.class).single()).setValue("nothing like it");
        assertThat(find(ApplicationGrid.class).exists()).isFalse();

        test(find(Button.class, find(EmptyState.class).single()).single()).click();

        assertThat(names()).containsExactly("ranking");
        assertThat(find(TextField.class).single().getValue()).isEmpty();
    }

    @Test
    void sortsWithoutHeadersWhereTheListHasNone() {
        activated("alpha");
        activated("beta");
        open();

        Select<Sort.Order> order = orders();
        test(order).selectItem("Name, Z to A");

        assertThat(names()).containsExactly("beta", "alpha");
        test(order).selectItem("By attention");
        assertThat(order.getValue()).isEqualTo(Sort.Order.asc("attention"));
    }

    @SuppressWarnings("unchecked")
    private Select<Sort.Order> orders() {
        return find(Select.class).single();
    }

    @Test
    void sortsByTheHeaderAndBackByAttention() {
        activated("alpha");
        create("beta");
        open();

        test(grid()).sortByColumn("name", SortDirection.ASCENDING);
        assertThat(names()).containsExactly("alpha", "beta");

        test(find(Button.class).withText("Sort by attention").single()).click();
        assertThat(names()).containsExactly("beta", "alpha");
    }

    @Test
    void showsAChangedStatusWithoutAReload() {
        ApplicationId application = create("ranking");
        open();
        assertThat(status(0)).contains("Creating");

        statuses.report(application, Status.ACTIVATED, null);

        soon(() -> assertThat(status(0)).contains("Activated"));
    }

    @Test
    void saysWhatABusyApplicationIsDoing() {
        runtime.finds(create("ranking"), new RuntimeStatus.Launching("Install Ray 2.60.0"));

        open();

        assertThat(status(0)).contains("Creating").contains("Install Ray 2.60.0");
    }

    @Test
    void showsAnApplicationThatSomebodyElseCreatesWithoutAReload() {
        open();

        create("ranking");

        soon(() -> assertThat(find(EmptyState.class).exists()).isFalse());
        assertThat(names()).containsExactly("ranking");
    }

    @Test
    void leadsFromTheNameToTheApplication() {
        ApplicationId application = create("ranking");

        open();

        Anchor name = find(Anchor.class, test(grid()).getCellComponent(0, 0)).single();
        assertThat(name.getHref()).isEqualTo("applications/" + application);
    }

    @Test
    @WithMockUser(roles = "VIEWER")
    void offersNothingToCreateToThoseWhoMayNot() {
        open();

        assertThat(find(Button.class).withText("Create application").exists()).isFalse();
    }

    private void open() {
        navigate(ApplicationListView.class);
    }

    /** Changes come on another thread; what they do to the page is done on this one. */
    private static void soon(ThrowingRunnable assertion) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> {
                            roundTrip();
                            assertion.run();
                        });
    }

    private ApplicationGrid grid() {
        return find(ApplicationGrid.class).single();
    }

    private List<String> names() {
        return IntStream.range(0, test(grid()).size())
                .mapToObj(row -> test(grid()).getRow(row).details().name())
                .toList();
    }

    private String status(int row) {
        StatusBadge badge = (StatusBadge) test(grid()).getCellComponent(row, 1);
        return badge.getElement().getTextRecursively();
    }

    private String summary() {
        return find(Span.class).withClassName("rg-list-summary").single().getText();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Status> statusFilter() {
        return find(CheckboxGroup.class).single();
    }

    private ApplicationId create(String name) {
        clock.passes(Duration.ofSeconds(1));
        return applications.create(Wishes.named(name));
    }

    private ApplicationId activated(String name) {
        ApplicationId application = create(name);
        statuses.report(application, Status.ACTIVATED, null);
        return application;
    }
}
