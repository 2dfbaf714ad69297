package io.raygate.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.raygate.design.Icons;
import java.util.EnumMap;
import java.util.Map;

/** What a person can do about themselves: choose a theme, sign out. */
class PersonMenu extends MenuBar {

    private final Map<Theme, MenuItem> themes = new EnumMap<>(Theme.class);

    PersonMenu(String name, Component opener, Runnable signOut) {
        addClassName("rg-person-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem root = addItem(opener);
        root.setAriaLabel("Menu of " + name);
        SubMenu menu = root.getSubMenu();
        for (Theme theme : Theme.values()) {
            MenuItem item = menu.addItem(line(theme.icon(), theme.title()));
            item.setCheckable(true);
            item.setChecked(theme == Theme.current());
            item.addClickListener(click -> choose(theme));
            themes.put(theme, item);
        }
        menu.addSeparator();
        menu.addItem(line(Icons.LOG_OUT, "Sign out"), click -> signOut.run());
    }

    private void choose(Theme chosen) {
        themes.forEach((theme, item) -> item.setChecked(theme == chosen));
        chosen.store(UI.getCurrent());
    }

    private static Span line(Icons icon, String words) {
        Span line = new Span(icon.create(), new Span(words));
        line.addClassName("rg-menu-line");
        return line;
    }
}
