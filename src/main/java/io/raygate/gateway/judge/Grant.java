package io.raygate.gateway.judge;

/**
 * Why a request was admitted, in the judge's own terms: the engine only keeps it and shows it to
 * {@link Judge#stillStands} again.
 */
public interface Grant {

    /** By what kind of credential, for the access log; never a value. */
    String title();
}
