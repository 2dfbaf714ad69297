package io.raygate.applications;

/** Who started an application's Ray. */
public enum Kind {
    /** Raygate, on this machine. */
    LOCAL,
    /** Somebody else; Raygate guards its doors and watches it, no more. */
    ATTACHED
}
