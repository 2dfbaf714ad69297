package io.raygate.applications;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Searches, filters and sorts in the database. */
@Component
class ApplicationList {

    private static final Map<String, String> COLUMNS =
            Map.of(
                    ApplicationQuery.ATTENTION, "condition.attention",
                    ApplicationQuery.NAME, "nameKey",
                    ApplicationQuery.STATUS, "condition.status",
                    ApplicationQuery.UPDATED, "updatedAt");

    private final Applications applications;

    ApplicationList(Applications applications) {
        this.applications = applications;
    }

    List<Application> page(ApplicationQuery query, Pageable pageable) {
        Sort sort = columns(pageable.getSortOr(query.sort()));
        Pageable sorted =
                pageable.isPaged()
                        ? PageRequest.of(pageable.getPageNumber(), pageable.getPageSize(), sort)
                        : Pageable.unpaged(sort);
        return applications.matching(pattern(query), statuses(query), sorted);
    }

    long count(ApplicationQuery query) {
        return applications.countMatching(pattern(query), statuses(query));
    }

    private static Set<Status> statuses(ApplicationQuery query) {
        return query.statuses().isEmpty() ? EnumSet.allOf(Status.class) : query.statuses();
    }

    private static String pattern(ApplicationQuery query) {
        String literal =
                query.search()
                        .replaceAll("\\p{Cntrl}", " ")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("([!%_])", "!$1");
        return literal.isEmpty() ? "%" : "%" + literal + "%";
    }

    /** Ends in the ID, so that no row is on two pages. */
    private static Sort columns(Sort asked) {
        Sort sort = Sort.unsorted();
        for (Sort.Order order : asked) {
            String column = COLUMNS.get(order.getProperty());
            if (column == null) {
                throw new IllegalArgumentException(
                        "Applications cannot be sorted by " + order.getProperty());
            }
            sort = sort.and(Sort.by(order.getDirection(), column));
        }
        return sort.and(Sort.by(Sort.Direction.DESC, "updatedAt")).and(Sort.by("id"));
    }
}
