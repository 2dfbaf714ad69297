package io.raygate.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.raygate.design.MenuEntry;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The main menu: the pages that work, with live counts. */
class MainMenu extends SideNav {

    private final List<MenuEntry> entries;

    MainMenu(List<MenuEntry> entries) {
        this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
        addClassName("rg-menu");
        getElement().setAttribute("aria-label", "Main");
        this.entries.forEach(entry -> addItem(item(entry)));
    }

    private static SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(entry.title(), entry.path(), entry.icon().create());
        item.setMatchNested(true);
        Span count = new Span();
        count.addClassName("rg-menu-count");
        item.setSuffixComponent(count);
        item.addAttachListener(attached -> watch(entry, count, attached));
        return item;
    }

    private static void watch(MenuEntry entry, Span count, AttachEvent attached) {
        UI ui = attached.getUI();
        show(entry, count);
        var watching = entry.watch(() -> ui.access(() -> show(entry, count)));
        count.addDetachListener(
                detached -> {
                    detached.unregisterListener();
                    watching.remove();
                });
    }

    private static void show(MenuEntry entry, Span count) {
        NumberFormat figures = NumberFormat.getIntegerInstance(Locale.ENGLISH);
        entry.count().ifPresent(number -> count.setText(number == 0 ? "" : figures.format(number)));
    }
}
