package io.raygate.deployment;

import io.raygate.vocabulary.ApplicationId;
import java.time.Duration;

/**
 * Does things away from the caller's thread and transaction, for each application one after
 * another.
 */
interface Errands {

    void soon(ApplicationId application, Runnable errand);

    void later(ApplicationId application, Duration delay, Runnable errand);

    /** Again and again, with this pause in between. */
    void regularly(Duration pause, Runnable errand);
}
