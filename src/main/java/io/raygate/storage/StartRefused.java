package io.raygate.storage;

import io.raygate.vocabulary.Refusal;

/** The console does not start, because what it finds on disk cannot be used safely. */
public class StartRefused extends Refusal {

    private final String remedy;

    /**
     * @param message the value, what is wrong with it, what was expected
     * @param remedy what helps, as a sentence
     */
    public StartRefused(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What helps, as a sentence. */
    public String remedy() {
        return remedy;
    }
}
