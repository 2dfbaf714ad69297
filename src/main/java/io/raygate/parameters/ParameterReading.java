package io.raygate.parameters;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Kind;
import io.raygate.parameters.catalogue.Parameter;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.catalogue.Parameters;
import io.raygate.vocabulary.ApplicationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads all parameters of an application as they may be shown: of a secret only its version. */
@Component
class ParameterReading {

    private final Editions editions;
    private final SealedSecrets secrets;
    private final WantedSettings settings;
    private final EnvironmentRows environment;
    private final PlannedRestarts restarts;

    ParameterReading(
            Editions editions,
            SealedSecrets secrets,
            WantedSettings settings,
            EnvironmentRows environment,
            PlannedRestarts restarts) {
        this.editions = editions;
        this.secrets = secrets;
        this.settings = settings;
        this.environment = environment;
        this.restarts = restarts;
    }

    /** What the caller's transaction sees. */
    Parameters of(ApplicationDetails application) {
        ApplicationId id = application.id();
        Editions.Edition edition = editions.of(id);
        List<Parameter> parameters = new ArrayList<>();
        ParameterName.signIn().forEach(name -> parameters.add(sealed(application, name)));
        Map<ParameterName, String> running = SettingTexts.of(application.settings());
        Map<ParameterName, WantedSettings.Wanted> wanted = settings.of(id);
        running.forEach(
                (name, value) -> {
                    if (isKnown(application, name)) {
                        Optional<WantedSettings.Wanted> next =
                                Optional.ofNullable(wanted.get(name));
                        parameters.add(setting(application, name, value, next));
                    }
                });
        return new Parameters(
                edition.version(),
                edition.last(),
                parameters,
                environment.of(id).stream().map(EnvironmentRows.Row::variable).toList(),
                restarts.of(id));
    }

    /** Of a Ray that somebody else started nothing is known but its version. */
    private static boolean isKnown(ApplicationDetails application, ParameterName name) {
        return application.kind() != Kind.ATTACHED || name == ParameterName.RAY_VERSION;
    }

    private Parameter sealed(ApplicationDetails application, ParameterName name) {
        SealedRows.Row row = secrets.row(application.id(), SecretName.of(name).orElseThrow());
        Optional<SealedRows.Origin> origin = row.origin();
        return new Parameter(
                name,
                name.isSecret() ? Optional.empty() : Optional.of(secrets.open(row).reveal()),
                Optional.empty(),
                origin.map(SealedRows.Origin::by),
                origin.map(SealedRows.Origin::at).orElse(application.createdAt()),
                row.place().version() + 1);
    }

    private static Parameter setting(
            ApplicationDetails application,
            ParameterName name,
            String running,
            Optional<WantedSettings.Wanted> wanted) {
        String value = wanted.map(WantedSettings.Wanted::value).orElse(running);
        boolean isInitial = wanted.isEmpty() && isInitial(name, running);
        return new Parameter(
                name,
                Optional.of(value),
                value.equals(running) ? Optional.empty() : Optional.of(running),
                isInitial
                        ? Optional.empty()
                        : Optional.of(
                                wanted.map(WantedSettings.Wanted::by)
                                        .orElse(application.createdBy())),
                wanted.map(WantedSettings.Wanted::at).orElse(application.createdAt()),
                1);
    }

    /** Of the version a creation begins with nobody knows whether its creator chose it. */
    private static boolean isInitial(ParameterName name, String running) {
        return switch (name) {
            case RAY_VERSION -> true;
            case RAY_PACKAGES -> running.isEmpty();
            default -> running.equals(name.initial());
        };
    }
}
