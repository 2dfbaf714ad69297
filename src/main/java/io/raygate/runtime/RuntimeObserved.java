package io.raygate.runtime;

import io.raygate.vocabulary.ApplicationId;

/** A runtime saw an application's status change. */
public record RuntimeObserved(ApplicationId application, RuntimeStatus status) {}
