package io.raygate.vocabulary;

/** Names the team that owns applications. */
public record TeamId(String value) {

    /** The team every installation has from the start. */
    public static final TeamId DEFAULT = new TeamId("default");

    @Override
    public String toString() {
        return value;
    }
}
