package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Kind;
import io.raygate.applications.spi.ApplicationBanner;
import io.raygate.design.Banner;
import io.raygate.design.Tone;
import io.raygate.runtime.AttachedServices;
import io.raygate.runtime.Bypass;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.ServiceName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Warns where an attached service was just found open beside the gateway, and says what helps. */
@org.springframework.stereotype.Component
class BypassBanner implements ApplicationBanner {

    private final AttachedServices attached;

    BypassBanner(AttachedServices attached) {
        this.attached = attached;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> banner(ApplicationDetails application) {
        if (application.kind() != Kind.ATTACHED) {
            return Optional.empty();
        }
        List<Bypass> found = attached.bypasses(application.id());
        Component[] banners =
                Stream.of(ServiceName.values())
                        .map(
                                service ->
                                        found.stream()
                                                .filter(each -> each.service() == service)
                                                .toList())
                        .filter(places -> !places.isEmpty())
                        .map(BypassBanner::banner)
                        .toArray(Component[]::new);
        return switch (banners.length) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(banners[0]);
            default -> {
                Div both = new Div(banners);
                both.addClassName("rg-banners");
                yield Optional.of(both);
            }
        };
    }

    private static Component banner(List<Bypass> places) {
        Bypass first = places.getFirst();
        String fact =
                "%s answers at %s too: whoever gets there passes Raygate and its rules by."
                        .formatted(
                                product(first.service()),
                                places.stream()
                                        .map(place -> place(place.ip(), place.port()))
                                        .collect(Collectors.joining(", ")));
        String token =
                places.stream().allMatch(Bypass::asksForToken)
                        ? "It asks for its token there. "
                        : "It asks nobody for a token there. ";
        return new Banner(
                places.stream().allMatch(Bypass::asksForToken) ? Tone.WARNING : Tone.BAD,
                fact,
                token + cure(first) + " Looked at every minute.");
    }

    private static String cure(Bypass place) {
        if (!place.isThisHost()) {
            return "Let a firewall on %s admit nobody but this host to port %s."
                    .formatted(place.ip(), place.port());
        }
        return switch (place.service()) {
            case DASHBOARD ->
                    "Start Ray with --dashboard-host=127.0.0.1, or close port %s to other hosts."
                            .formatted(place.port());
            case JUPYTER ->
                    "Start Jupyter with --ServerApp.ip=127.0.0.1, or close port %s to other hosts."
                            .formatted(place.port());
        };
    }

    private static String product(ServiceName service) {
        return switch (service) {
            case DASHBOARD -> "Ray";
            case JUPYTER -> "Jupyter";
        };
    }

    private static String place(IpAddress ip, Port port) {
        return (ip.isV6() ? "[" + ip + "]" : ip) + ":" + port;
    }
}
