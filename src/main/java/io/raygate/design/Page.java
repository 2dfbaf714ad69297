package io.raygate.design;

import com.vaadin.flow.component.html.Main;

/** The whole of one page beside the menu, with its margins. */
public class Page extends Main {

    protected Page() {
        addClassName("rg-page");
    }

    /** Lets the page end where the window ends, for a list that scrolls by itself. */
    protected final void fillWindow() {
        addClassName("rg-page-filling");
    }
}
