package io.raygate.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import io.raygate.audit.AuditQuery;
import io.raygate.vocabulary.ApplicationId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page shows, as it stands in its address: {@code ?person=mara&time=7d}.
 *
 * <p>What cannot be read there is passed over: a link that has grown old still shows the audit
 * trail.
 */
record AuditState(
        String search,
        Set<String> people,
        Set<ApplicationId> applications,
        Set<String> actions,
        TimeSpan time) {

    static final AuditState ALL = new AuditState("", Set.of(), Set.of(), Set.of(), TimeSpan.ALL);

    AuditState {
        people = Set.copyOf(people);
        applications = Set.copyOf(applications);
        actions = Set.copyOf(actions);
    }

    static AuditState of(QueryParameters parameters) {
        return new AuditState(
                parameters.getSingleParameter("search").orElse(""),
                Set.copyOf(parameters.getParameters("person")),
                parameters.getParameters("application").stream()
                        .flatMap(AuditState::application)
                        .collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(parameters.getParameters("action")),
                parameters
                        .getSingleParameter("time")
                        .flatMap(TimeSpan.Last::of)
                        .map(TimeSpan::last)
                        .orElseGet(
                                () ->
                                        TimeSpan.between(
                                                moment(parameters, "from"),
                                                moment(parameters, "until"))));
    }

    private static Optional<Instant> moment(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).flatMap(TimeSpan::moment);
    }

    private static Stream<ApplicationId> application(String text) {
        try {
            return Stream.of(new ApplicationId(text));
        } catch (IllegalArgumentException malformed) {
            return Stream.empty();
        }
    }

    QueryParameters toParameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "search", search.isEmpty() ? List.of() : List.of(search));
        put(parameters, "person", people);
        put(parameters, "application", applications.stream().map(ApplicationId::value).toList());
        put(parameters, "action", actions);
        put(parameters, "time", time.last().map(TimeSpan.Last::word).stream().toList());
        put(parameters, "from", time.from().map(Instant::toString).stream().toList());
        put(parameters, "until", time.until().map(Instant::toString).stream().toList());
        return new QueryParameters(parameters);
    }

    private static void put(
            Map<String, List<String>> parameters, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            parameters.put(name, List.copyOf(new TreeSet<>(values)));
        }
    }

    AuditQuery toQuery(Instant now) {
        return new AuditQuery(search, people, applications, actions, time.start(now), time.until());
    }

    boolean isFiltered() {
        return !equals(ALL);
    }

    AuditState searching(String text) {
        return new AuditState(text.strip(), people, applications, actions, time);
    }

    AuditState withPeople(Set<String> chosen) {
        return new AuditState(search, chosen, applications, actions, time);
    }

    AuditState withApplications(Set<ApplicationId> chosen) {
        return new AuditState(search, people, chosen, actions, time);
    }

    AuditState withActions(Set<String> chosen) {
        return new AuditState(search, people, applications, chosen, time);
    }

    AuditState within(TimeSpan chosen) {
        return new AuditState(search, people, applications, actions, chosen);
    }
}
