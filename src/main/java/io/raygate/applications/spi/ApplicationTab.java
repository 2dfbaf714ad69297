package io.raygate.applications.spi;

import com.vaadin.flow.component.Component;
import io.raygate.applications.ApplicationDetails;
import io.raygate.vocabulary.ApplicationId;
import java.util.OptionalInt;

/** A tab of the application's page, with an address of its own. */
public interface ApplicationTab {

    /** The last part of its address, for example {@code whitelist}. */
    String slug();

    /** The word on the tab. */
    String title();

    /** Tabs stand in ascending order. */
    int order();

    /** The number beside the title, or empty for none. */
    default OptionalInt count(ApplicationId application) {
        return OptionalInt.empty();
    }

    /** A new component with the tab's body, for one page. */
    Component content(ApplicationDetails application);
}
