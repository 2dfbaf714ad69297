package io.raygate.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/**
 * A page that a portal shows in a frame: asked for once with {@code ?embedded}, it stays without
 * menu wherever people go in it.
 *
 * <p>The word stays in the address as well, so that a reload or a new sign-in comes back to the
 * same.
 */
final class PortalFrame {

    private static final String PARAMETER = "embedded";

    private static final String KEEP_IN_ADDRESS =
            """
            for (const change of ['pushState', 'replaceState']) {
              const original = history[change].bind(history);
              history[change] = (state, title, url) => {
                const to = new URL(url ?? location.href, document.baseURI);
                if (to.origin === location.origin && !to.searchParams.has('embedded')) {
                  to.search += (to.search ? '&' : '?') + 'embedded';
                }
                return original(state, title, to.href);
              };
            }
            history.replaceState(history.state, '', location.href);
            """;

    private PortalFrame() {}

    private record Mark() {}

    /** Whether the page is one, from the first address on that said so. */
    static boolean isAround(UI ui, Location location) {
        if (ComponentUtil.getData(ui, Mark.class) != null) {
            return true;
        }
        if (!location.getQueryParameters().getParameters().containsKey(PARAMETER)) {
            return false;
        }
        ComponentUtil.setData(ui, Mark.class, new Mark());
        ui.getPage().executeJs(KEEP_IN_ADDRESS);
        return true;
    }
}
