package io.raygate.parameters.catalogue;

/** What kind of value a parameter takes. */
public enum ParameterKind {
    TEXT("String"),
    BOOLEAN("Boolean"),
    WHOLE_NUMBER("Integer"),
    AMOUNT("Size"),
    LINES("Lines");

    private final String word;

    ParameterKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
