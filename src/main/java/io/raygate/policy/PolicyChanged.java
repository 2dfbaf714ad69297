package io.raygate.policy;

import io.raygate.vocabulary.Revision;

/**
 * Something that affects who is admitted has changed in the current transaction.
 *
 * <p>Published inside the transaction that changed it, after {@link PolicyRevisions#advance}; the
 * rules are compiled before the commit and in force when the service method returns.
 */
public record PolicyChanged(Revision revision) {}
