package io.raygate.applications.ui;

import com.vaadin.flow.router.QueryParameters;
import io.raygate.applications.ApplicationQuery;
import io.raygate.applications.Status;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;

/**
 * What the list shows, as it stands in its address: {@code ?search=train&status=Failed&sort=-name}.
 *
 * <p>What the address holds that is no status and no order is passed over: a link that has grown
 * old still shows a list.
 */
record ListState(String search, Set<Status> statuses, Sort.Order order) {

    private static final Sort.Order BY_ATTENTION = Sort.Order.asc(ApplicationQuery.ATTENTION);
    private static final Set<String> ORDERS =
            Set.of(ApplicationQuery.NAME, ApplicationQuery.STATUS, ApplicationQuery.UPDATED);

    /** The orders a person may choose, in words. */
    static final Map<Sort.Order, String> ORDERS_IN_WORDS = words();

    static final ListState ALL = new ListState("", Set.of(), BY_ATTENTION);

    static ListState of(QueryParameters parameters) {
        return new ListState(
                parameters.getSingleParameter("search").orElse(""),
                parameters.getSingleParameter("status").map(ListState::statuses).orElse(Set.of()),
                parameters
                        .getSingleParameter("sort")
                        .flatMap(ListState::order)
                        .orElse(BY_ATTENTION));
    }

    private static Map<Sort.Order, String> words() {
        Map<Sort.Order, String> words = new LinkedHashMap<>();
        words.put(BY_ATTENTION, "By attention");
        words.put(Sort.Order.asc(ApplicationQuery.NAME), "Name, A to Z");
        words.put(Sort.Order.desc(ApplicationQuery.NAME), "Name, Z to A");
        words.put(Sort.Order.asc(ApplicationQuery.STATUS), "Status, A to Z");
        words.put(Sort.Order.desc(ApplicationQuery.STATUS), "Status, Z to A");
        words.put(Sort.Order.desc(ApplicationQuery.UPDATED), "Updated last");
        words.put(Sort.Order.asc(ApplicationQuery.UPDATED), "Updated first");
        return Collections.unmodifiableMap(words);
    }

    QueryParameters toParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!search.isEmpty()) {
            parameters.put("search", search);
        }
        if (!statuses.isEmpty()) {
            parameters.put(
                    "status",
                    statuses.stream().map(Status::word).sorted().collect(Collectors.joining(",")));
        }
        if (!isByAttention()) {
            parameters.put("sort", (order.isDescending() ? "-" : "") + order.getProperty());
        }
        return QueryParameters.simple(parameters);
    }

    ApplicationQuery toQuery() {
        return new ApplicationQuery(search, statuses, Sort.by(order));
    }

    boolean isFiltered() {
        return !search.isEmpty() || !statuses.isEmpty();
    }

    boolean isByAttention() {
        return order.equals(BY_ATTENTION);
    }

    ListState searching(String text) {
        return new ListState(text.strip(), statuses, order);
    }

    ListState withStatuses(Set<Status> chosen) {
        return new ListState(search, Set.copyOf(chosen), order);
    }

    ListState ordered(Optional<Sort.Order> chosen) {
        return new ListState(search, statuses, chosen.orElse(BY_ATTENTION));
    }

    ListState unfiltered() {
        return new ListState("", Set.of(), order);
    }

    private static Set<Status> statuses(String words) {
        List<String> wanted = List.of(words.split(",", -1));
        return Arrays.stream(Status.values())
                .filter(status -> wanted.contains(status.word()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Sort.Order> order(String word) {
        boolean isDescending = word.startsWith("-");
        String property = isDescending ? word.substring(1) : word;
        return ORDERS.contains(property)
                ? Optional.of(isDescending ? Sort.Order.desc(property) : Sort.Order.asc(property))
                : Optional.empty();
    }
}
