package io.raygate.applications;

import java.util.Set;
import org.springframework.data.domain.Sort;

/**
 * What a list shows and in which order.
 *
 * @param search part of a name, ID, address or description; empty for all
 * @param statuses empty for all
 * @param sort by {@link #ATTENTION}, {@link #NAME}, {@link #STATUS} or {@link #UPDATED}; anything
 *     else is refused
 */
public record ApplicationQuery(String search, Set<Status> statuses, Sort sort) {

    /** Failed first, then not responding, then in progress, the rest by change. */
    public static final String ATTENTION = "attention";

    public static final String NAME = "name";
    public static final String STATUS = "status";
    public static final String UPDATED = "updated";

    /** Everything, by attention. */
    public static final ApplicationQuery ALL =
            new ApplicationQuery("", Set.of(), Sort.by(ATTENTION));

    public ApplicationQuery {
        statuses = Set.copyOf(statuses);
    }
}
