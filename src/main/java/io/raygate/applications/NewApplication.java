package io.raygate.applications;

import io.raygate.vocabulary.TeamId;

/**
 * What a person asks for when creating an application.
 *
 * @param description may be empty
 * @param restartsAfterCrash whether Raygate starts it again when it ends by itself
 */
public record NewApplication(
        String name,
        String description,
        TeamId team,
        RaySettings settings,
        boolean restartsAfterCrash) {}
