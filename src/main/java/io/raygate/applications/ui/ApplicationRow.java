package io.raygate.applications.ui;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.spi.Exposure;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.NetType;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the list.
 *
 * @param doing what a busy application is doing at this moment
 * @param exposure from where it lets callers in, where that is known
 */
record ApplicationRow(
        ApplicationDetails details, Optional<String> doing, Optional<Exposure> exposure) {

    ApplicationId id() {
        return details.id();
    }

    /** Whether it draws as much attention as another state of the same application. */
    boolean hasRankOf(ApplicationRow other) {
        return details.status() == other.details.status()
                && details.notRespondingSince().isPresent()
                        == other.details.notRespondingSince().isPresent();
    }

    String path() {
        return "applications/" + id();
    }

    String rayVersion() {
        return details.settings().rayVersion();
    }

    /** How many endpoints there are, for example "2 private, 1 public". */
    String endpoints() {
        String counts =
                Stream.of(
                                endpoints(NetType.PRIVATE, "private"),
                                endpoints(NetType.PUBLIC, "public"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "–" : counts;
    }

    private Optional<String> endpoints(NetType type, String word) {
        long count =
                details.endpoints().stream().filter(door -> door.id().netType() == type).count();
        return count == 0 ? Optional.empty() : Optional.of(count + " " + word);
    }
}
