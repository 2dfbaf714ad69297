package io.raygate.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.raygate.design.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** The address without a path: leads on to the first page of the menu. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final transient List<MenuEntry> entries;

    HomeView(List<MenuEntry> entries) {
        this.entries = entries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        entries.stream()
                .min(Comparator.comparingInt(MenuEntry::order))
                .ifPresent(first -> entering.forwardTo(first.path()));
    }
}
