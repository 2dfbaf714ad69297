package io.raygate.applications;

import io.raygate.vocabulary.ApplicationId;

/**
 * An application's status is different now, whoever caused it; published in the transaction that
 * saves it.
 *
 * @param reason empty where there is nothing to say
 */
public record ApplicationStatusChanged(ApplicationId id, Status status, String reason) {}
