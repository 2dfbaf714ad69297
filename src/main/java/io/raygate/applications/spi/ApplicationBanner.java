package io.raygate.applications.spi;

import com.vaadin.flow.component.Component;
import io.raygate.applications.ApplicationDetails;
import java.util.Optional;

/** Something that has to be said above the body of every tab, for example "open to the world". */
public interface ApplicationBanner {

    /** Banners stand in ascending order. */
    int order();

    /** A new component for one page, or empty where there is nothing to say. */
    Optional<Component> banner(ApplicationDetails application);
}
