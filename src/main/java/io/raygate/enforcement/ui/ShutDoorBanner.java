package io.raygate.enforcement.ui;

import com.vaadin.flow.component.Component;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Endpoint;
import io.raygate.applications.spi.ApplicationBanner;
import io.raygate.design.Banner;
import io.raygate.design.Tone;
import io.raygate.enforcement.ShutDoors;
import java.util.Optional;
import java.util.stream.Stream;

/** Says above every tab that an endpoint could not be opened, and why. */
@org.springframework.stereotype.Component
class ShutDoorBanner implements ApplicationBanner {

    private final ShutDoors doors;

    ShutDoorBanner(ShutDoors doors) {
        this.doors = doors;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> banner(ApplicationDetails application) {
        return application.endpoints().stream().flatMap(this::banner).findFirst();
    }

    private Stream<Component> banner(Endpoint endpoint) {
        return doors.whyShut(endpoint.id()).stream()
                .map(
                        reason ->
                                new Banner(
                                        Tone.BAD,
                                        "%s port %s is not open: %s."
                                                .formatted(
                                                        endpoint.address(),
                                                        endpoint.port(),
                                                        reason),
                                        "Nobody reaches this endpoint. %s It is tried again and opens by itself as soon as the port is free."
                                                .formatted(holder(endpoint))));
    }

    private String holder(Endpoint endpoint) {
        return doors.whoHolds(endpoint)
                .map("The port is held by %s."::formatted)
                .orElse("Which process holds the port cannot be told from here.");
    }
}
