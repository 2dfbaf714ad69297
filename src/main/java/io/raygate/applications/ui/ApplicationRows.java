package io.raygate.applications.ui;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationQuery;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.spi.Exposure;
import io.raygate.applications.spi.ExposureSource;
import io.raygate.runtime.LaunchProgress;
import io.raygate.runtime.LaunchProgress.State;
import io.raygate.runtime.LaunchProgress.Step;
import io.raygate.runtime.RayRuntime;
import io.raygate.runtime.RuntimeStatus.Launching;
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
    private final RayRuntime runtime;
    private final ObjectProvider<ExposureSource> exposures;

    ApplicationRows(
            ApplicationService applications,
            RayRuntime runtime,
            ObjectProvider<ExposureSource> exposures) {
        this.applications = applications;
        this.runtime = runtime;
        this.exposures = exposures;
    }

    List<ApplicationRow> page(ApplicationQuery query, Pageable page) {
        List<ApplicationDetails> found = applications.page(query, page);
        Map<ApplicationId, Exposure> known = exposures(found);
        return found.stream().map(one -> row(one, known)).toList();
    }

    Optional<ApplicationRow> find(ApplicationId id) {
        return applications.find(id).map(one -> row(one, exposures(List.of(one))));
    }

    private ApplicationRow row(ApplicationDetails one, Map<ApplicationId, Exposure> known) {
        return new ApplicationRow(one, doing(one), Optional.ofNullable(known.get(one.id())));
    }

    /** What a busy application is doing: "Install Ray 2.60.0 and JupyterLab, 70 %". */
    private Optional<String> doing(ApplicationDetails one) {
        return one.status().isBusy() && runtime.status(one.id()) instanceof Launching launching
                ? Optional.of(
                        running(runtime.progress(one.id()))
                                .map(ApplicationRows::words)
                                .orElse(launching.step()))
                : Optional.empty();
    }

    private static Optional<Step> running(LaunchProgress progress) {
        return progress.steps().stream().filter(step -> step.state() == State.RUNNING).findFirst();
    }

    private static String words(Step step) {
        return step.title()
                + step.fraction().map(part -> ", %d %%".formatted((int) (part * 100))).orElse("");
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
