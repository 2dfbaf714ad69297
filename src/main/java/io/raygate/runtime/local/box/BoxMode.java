package io.raygate.runtime.local.box;

import java.util.Locale;

/** How a box is walled off. */
public enum BoxMode {
    /** By root, with an unprivileged user of its own. */
    ROOT,
    /** Through a user namespace, as the console's user. */
    ROOTLESS,
    /** Not at all: the kernel allows no namespace. */
    OPEN;

    public boolean isSealed() {
        return this != OPEN;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BoxMode of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
