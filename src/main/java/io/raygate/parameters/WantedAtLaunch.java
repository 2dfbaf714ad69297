package io.raygate.parameters;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationSettings;
import io.raygate.applications.RaySettings;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.launch.LaunchSettings;
import io.raygate.vocabulary.ApplicationId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands what is wanted to a launch, and notes that it runs from then on. */
@Service
class WantedAtLaunch implements LaunchSettings {

    private final ApplicationSettings applications;
    private final WantedSettings settings;
    private final EnvironmentRows environment;
    private final PlannedRestarts restarts;

    WantedAtLaunch(
            ApplicationSettings applications,
            WantedSettings settings,
            EnvironmentRows environment,
            PlannedRestarts restarts) {
        this.applications = applications;
        this.settings = settings;
        this.environment = environment;
        this.restarts = restarts;
    }

    @Override
    @Transactional
    public Wanted begin(ApplicationId id) {
        ApplicationDetails application = applications.lock(id);
        RaySettings wanted = wanted(application);
        Map<String, String> variables =
                environment.of(id).stream()
                        .filter(row -> !row.removed())
                        .collect(
                                Collectors.toMap(
                                        EnvironmentRows.Row::name,
                                        row -> environment.open(row).reveal()));
        environment.launched(id);
        restarts.delete(id);
        applications.launches(id, wanted);
        return new Wanted(wanted, variables);
    }

    /** What the application would be launched with now. */
    RaySettings wanted(ApplicationDetails application) {
        Map<ParameterName, String> texts = SettingTexts.of(application.settings());
        settings.of(application.id()).forEach((name, chosen) -> texts.put(name, chosen.value()));
        return SettingTexts.settings(texts);
    }
}
