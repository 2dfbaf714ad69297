package io.raygate.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.raygate.design.Icons;
import io.raygate.design.MoreMenu;

/** What people can do about themselves: choose a theme, see their profile, sign out. */
final class PersonMenu {

    private PersonMenu() {}

    static MoreMenu of(String name, Component face, Runnable signOut) {
        MoreMenu menu = new MoreMenu("Menu of " + name, face);
        menu.addClassName("rg-person-menu");
        menu.choice(theme());
        menu.separator();
        menu.entry(Icons.KEY_ROUND, "Profile", () -> UI.getCurrent().navigate("profile"));
        menu.entry(Icons.LOG_OUT, "Sign out", signOut);
        return menu;
    }

    private static RadioButtonGroup<Theme> theme() {
        RadioButtonGroup<Theme> choice = new RadioButtonGroup<>("Theme");
        choice.setItems(Theme.values());
        choice.setItemLabelGenerator(Theme::title);
        choice.setValue(Theme.current());
        choice.addValueChangeListener(change -> change.getValue().store(UI.getCurrent()));
        return choice;
    }
}
