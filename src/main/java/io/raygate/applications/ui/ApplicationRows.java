package io.raygate.applications.ui;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationQuery;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.spi.Exposure;
import io.raygate.applications.spi.ExposureSource;
import io.raygate.vocabulary.ApplicationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Reads what the list shows: applications together with their exposure. */
@Component
class ApplicationRows {

    private final ApplicationService applications;
    private final ObjectProvider<ExposureSource> exposures;

    ApplicationRows(ApplicationService applications, ObjectProvider<ExposureSource> exposures) {
        this.applications = applications;
        this.exposures = exposures;
    }

    List<ApplicationRow> page(ApplicationQuery query, Pageable page) {
        List<ApplicationDetails> found = applications.page(query, page);
        Map<ApplicationId, Exposure> known = exposures(found);
        return found.stream()
                .map(one -> new ApplicationRow(one, Optional.ofNullable(known.get(one.id()))))
                .toList();
    }

    Optional<ApplicationRow> find(ApplicationId id) {
        return applications
                .find(id)
                .map(
                        one ->
                                new ApplicationRow(
                                        one, Optional.ofNullable(exposures(List.of(one)).get(id))));
    }

    long count(ApplicationQuery query) {
        return applications.count(query);
    }

    boolean knowExposure() {
        return exposures.getIfAvailable() != null;
    }

    private Map<ApplicationId, Exposure> exposures(List<ApplicationDetails> found) {
        ExposureSource source = exposures.getIfAvailable();
        return source == null
                ? Map.of()
                : source.exposures(found.stream().map(ApplicationDetails::id).toList());
    }
}
