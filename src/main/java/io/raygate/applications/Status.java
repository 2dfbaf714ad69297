package io.raygate.applications;

/** How an application is doing, in the words of its API. */
public enum Status {
    CREATING("Creating", true),
    ACTIVATED("Activated", false),
    RESTARTING("Restarting", true),
    STOPPING("Stopping", true),
    STOPPED("Stopped", false),
    FAILED("Failed", false),
    NET_CREATING("NetCreating", true),
    NET_DELETING("NetDeleting", true),
    NET_MODIFYING("NetModifying", true),
    CLASS_CHANGING("ClassChanging", true),
    MINOR_VERSION_UPGRADING("MinorVersionUpgrading", true),
    MAINTAINING("Maintaining", false),
    LOCKED("Locked", false),
    DELETING("Deleting", true);

    private final String word;
    private final boolean busy;

    Status(String word, boolean busy) {
        this.word = word;
        this.busy = busy;
    }

    /** The word on pages and in the API, for example {@code NetCreating}. */
    public String word() {
        return word;
    }

    /** Whether something is being done that ends by itself. */
    public boolean isBusy() {
        return busy;
    }
}
