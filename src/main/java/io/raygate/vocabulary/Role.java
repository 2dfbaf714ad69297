package io.raygate.vocabulary;

/** What a person of a team may do. */
public enum Role {
    ADMINISTRATOR("Administrator"),
    OPERATOR("Operator"),
    VIEWER("Viewer");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether this role may do all that {@code other} may. */
    public boolean includes(Role other) {
        return ordinal() <= other.ordinal();
    }

    /** The one of the two that may less. */
    public Role lesserOf(Role other) {
        return includes(other) ? other : this;
    }
}
