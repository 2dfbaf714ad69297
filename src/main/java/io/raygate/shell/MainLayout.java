package io.raygate.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.avatar.AvatarVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.raygate.design.Icons;
import io.raygate.design.MenuEntry;
import io.raygate.design.MoreMenu;
import io.raygate.identity.CurrentActor;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.Role;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The frame around every page: the menu at the left, or behind a button where there is no room. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements BeforeEnterObserver {

    private final Actor person;
    private final AuthenticationContext authentication;
    private final List<Component> chrome = new ArrayList<>();

    MainLayout(
            List<MenuEntry> entries,
            GatewayPulse pulse,
            CurrentActor actor,
            AuthenticationContext authentication) {
        this.person = actor.get();
        this.authentication = authentication;
        setPrimarySection(Section.DRAWER);
        addClassName("rg-frame");
        Component[] drawer = {
            new Brand().withHost(), new MainMenu(entriesFor(actor, entries)), foot(pulse)
        };
        Component[] navbar = {toggle(), new Brand(), personMenu(avatar())};
        addToDrawer(drawer);
        addToNavbar(navbar);
        chrome.addAll(List.of(drawer));
        chrome.addAll(List.of(navbar));
    }

    /** In a portal's frame the portal has the menu, and people are signed in there. */
    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (PortalFrame.isAround(entering.getUI(), entering.getLocation())) {
            addClassName("rg-embedded");
            setDrawerOpened(false);
            chrome.forEach(Component::removeFromParent);
            chrome.clear();
        }
    }

    private static List<MenuEntry> entriesFor(CurrentActor actor, List<MenuEntry> entries) {
        return entries.stream().filter(entry -> actor.mayAct(entry.least())).toList();
    }

    private Div foot(GatewayPulse pulse) {
        Div foot = new Div(new GatewayLine(pulse), personLine());
        foot.addClassName("rg-foot");
        return foot;
    }

    private Div personLine() {
        Span name = new Span(person.name());
        name.addClassName("rg-person-name");
        Span role = new Span(person.role().map(Role::title).orElse(""));
        role.addClassName("rg-person-role");
        Div words = new Div(name, role);
        words.addClassName("rg-person-words");
        Div line = new Div(avatar(), words, personMenu(Icons.ELLIPSIS.create()).opensUpwards());
        line.addClassName("rg-person");
        return line;
    }

    private MoreMenu personMenu(Component face) {
        return PersonMenu.of(person.name(), face, authentication::logout);
    }

    private Avatar avatar() {
        Avatar avatar = new Avatar(person.name());
        avatar.setAbbreviation(initials(person.name()));
        avatar.addThemeVariants(AvatarVariant.SMALL);
        avatar.getElement().setAttribute("aria-hidden", "true");
        return avatar;
    }

    /** The first letters of the first two words: ML of mara.lindqvist. */
    static String initials(String name) {
        return Pattern.compile("[ ._-]+")
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    private static DrawerToggle toggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel("Menu");
        return toggle;
    }
}
