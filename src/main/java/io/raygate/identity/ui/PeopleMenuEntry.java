package io.raygate.identity.ui;

import io.raygate.design.Icons;
import io.raygate.design.MenuEntry;
import io.raygate.vocabulary.Role;
import org.springframework.stereotype.Component;

/** People in the main menu of administrators. */
@Component
class PeopleMenuEntry implements MenuEntry {

    @Override
    public int order() {
        return 600;
    }

    @Override
    public String title() {
        return "People";
    }

    @Override
    public Icons icon() {
        return Icons.USERS;
    }

    @Override
    public String path() {
        return PeopleView.PATH;
    }

    @Override
    public Role least() {
        return Role.ADMINISTRATOR;
    }
}
