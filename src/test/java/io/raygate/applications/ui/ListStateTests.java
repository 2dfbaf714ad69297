package io.raygate.applications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.raygate.applications.ApplicationQuery;
import io.raygate.applications.Status;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;

class ListStateTests {

    @Test
    void survivesTheWayThroughTheAddress() {
        var state =
                new ListState(
                        "train & test",
                        Set.of(Status.FAILED, Status.NET_CREATING),
                        Sort.Order.desc(ApplicationQuery.NAME));

        String address = state.toParameters().getQueryString();

        assertThat(ListState.of(QueryParameters.fromString(address))).isEqualTo(state);
    }

    @Test
    void leavesTheAddressBareWhenNothingWasChosen() {
        assertThat(ListState.ALL.toParameters().getQueryString()).isEmpty();
    }

    @Test
    void passesOverWhatIsNoStatusAndNoOrder() {
        var state = of("status=Failed,Sleeping,&sort=-owner&page=3");

        assertThat(state.statuses()).containsExactly(Status.FAILED);
        assertThat(state.isByAttention()).isTrue();
    }

    @Test
    void keepsTheOrderWhenTheFiltersAreCleared() {
        var state = of("search=x&status=Failed&sort=name");

        assertThat(state.unfiltered()).isEqualTo(of("sort=name"));
        assertThat(state.unfiltered().isFiltered()).isFalse();
    }

    @Test
    void goesBackToAttentionWhenNoOrderIsChosen() {
        assertThat(of("sort=name").ordered(Optional.empty())).isEqualTo(ListState.ALL);
    }

    private static ListState of(String query) {
        return ListState.of(QueryParameters.fromString(query));
    }
}
