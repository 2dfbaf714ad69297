package io.raygate.identity;

import io.raygate.vocabulary.Secret;

/** The account the first administrator wants. */
public record NewAdministrator(String name, String displayName, Secret password) {}
