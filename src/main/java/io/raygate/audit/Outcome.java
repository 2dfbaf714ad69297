package io.raygate.audit;

/** How an act in the audit trail ended. */
public enum Outcome {
    DONE("Done"),
    REFUSED("Refused"),
    FAILED("Failed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
