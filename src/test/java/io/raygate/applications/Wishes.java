package io.raygate.applications;

import io.raygate.vocabulary.TeamId;
import java.util.List;
import java.util.OptionalLong;

/** Applications as people ask for them. */
public final class Wishes {

    public static final RaySettings SETTINGS =
            new RaySettings("2.60.0", 2, 0, 512L << 20, OptionalLong.empty(), List.of());

    private Wishes() {}

    public static NewApplication named(String name) {
        return with(name, SETTINGS);
    }

    public static NewApplication with(String name, RaySettings settings) {
        return new NewApplication(name, "", TeamId.DEFAULT, settings, true);
    }

    public static NewApplication described(String name, String description) {
        return new NewApplication(name, description, TeamId.DEFAULT, SETTINGS, true);
    }
}
