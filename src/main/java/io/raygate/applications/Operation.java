package io.raygate.applications;

/** What a person can ask of an application. */
public enum Operation {
    START("Start"),
    STOP("Stop"),
    RESTART("Restart"),
    DELETE("Delete"),

    /** Takes an application away again while it is still being created. */
    CANCEL("Cancel creation");

    private final String word;

    Operation(String word) {
        this.word = word;
    }

    /** The word on buttons, for example {@code Cancel creation}. */
    public String word() {
        return word;
    }
}
