package io.raygate.identity;

import io.raygate.vocabulary.Secret;

/** The account somebody wants who was invited. */
public record NewPerson(String name, String displayName, Secret password) {}
