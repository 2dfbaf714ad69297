package io.raygate.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.raygate.vocabulary.Role;
import java.util.Arrays;

/** One of the roles, each with what it may. */
class RoleChoice extends RadioButtonGroup<Role> {

    /**
     * @param most the highest that can be chosen
     */
    RoleChoice(Role most) {
        super("Role");
        addClassName("rg-role-choice");
        addThemeName("vertical");
        setItems(Arrays.stream(Role.values()).filter(most::includes).toList());
        setItemLabelGenerator(Role::title);
        setRenderer(new ComponentRenderer<>(RoleChoice::words));
    }

    private static Div words(Role role) {
        Div words = new Div(new Span(role.title()), Rows.quiet(meaning(role)));
        words.addClassName("rg-two-lines");
        return words;
    }

    /** What the role may, in a line. */
    static String meaning(Role role) {
        return switch (role) {
            case ADMINISTRATOR ->
                    "Everything: reveals secrets, attaches, opens to the world, manages people";
            case OPERATOR ->
                    "Creates, configures, allows addresses, restarts; never reads a secret";
            case VIEWER -> "Looks only: dashboards without acts, no notebooks, no secrets";
        };
    }
}
