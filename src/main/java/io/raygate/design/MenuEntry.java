package io.raygate.design;

import com.vaadin.flow.shared.Registration;
import io.raygate.vocabulary.Role;
import java.util.OptionalLong;

/** A page that stands in the main menu. */
public interface MenuEntry {

    /** Entries stand in ascending order; the first one is where people arrive. */
    int order();

    String title();

    Icons icon();

    /** Where the page is, without a leading slash. */
    String path();

    /** The least role that finds anything there; the menu hides it from others. */
    default Role least() {
        return Role.VIEWER;
    }

    /** The number beside the title, or empty for none. */
    default OptionalLong count() {
        return OptionalLong.empty();
    }

    /** Calls {@code changed}, from any thread, when the number may be another one. */
    default Registration watch(Runnable changed) {
        return () -> {};
    }
}
