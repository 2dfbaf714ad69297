package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.spi.ApplicationAction;
import io.raygate.applications.spi.ApplicationAction.Placement;
import io.raygate.design.Icons;
import io.raygate.design.MoreMenu;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The actions of the title row: neutral ones, the ellipsis, the primary one.
 *
 * <p>On a phone the neutral ones stand under the ellipsis. The primary one is neutral where the tab
 * has a primary button of its own.
 */
@org.springframework.stereotype.Component
class HeaderActions {

    private static final String NEUTRAL = "aura-accent-neutral";

    private final List<ApplicationAction> actions;

    HeaderActions(List<ApplicationAction> actions) {
        this.actions =
                actions.stream().sorted(Comparator.comparingInt(ApplicationAction::order)).toList();
    }

    Component[] components(ApplicationDetails application, boolean hasPrimary) {
        List<Component> row = new ArrayList<>();
        List<Component> neutral = at(Placement.HEADER, application);
        neutral.forEach(action -> action.addClassName("rg-wide-only"));
        row.addAll(neutral);
        List<Component> menu = at(Placement.MENU, application);
        List<Component> folded = at(Placement.HEADER, application);
        if (!menu.isEmpty() || !folded.isEmpty()) {
            row.add(more(folded, menu));
        }
        List<Component> primary = at(Placement.PRIMARY, application);
        if (!hasPrimary) {
            primary.forEach(HeaderActions::makeNeutral);
        }
        row.addAll(primary);
        return row.toArray(Component[]::new);
    }

    private List<Component> at(Placement placement, ApplicationDetails application) {
        return actions.stream()
                .filter(action -> action.placement() == placement)
                .flatMap(action -> action.component(application).stream())
                .toList();
    }

    private static void makeNeutral(Component primary) {
        primary.getElement().getThemeList().remove("primary");
        primary.addClassName(NEUTRAL);
    }

    private static MoreMenu more(List<Component> folded, List<Component> menu) {
        MoreMenu more = new MoreMenu("More actions", Icons.ELLIPSIS.create());
        more.setClassName("rg-narrow-only", menu.isEmpty());
        folded.forEach(action -> action.addClassName("rg-narrow-only"));
        folded.forEach(action -> entry(more, action));
        menu.forEach(action -> entry(more, action));
        return more;
    }

    private static void entry(MoreMenu more, Component action) {
        if (action instanceof Button button) {
            more.entry(button);
        } else {
            more.choice(action);
        }
    }
}
