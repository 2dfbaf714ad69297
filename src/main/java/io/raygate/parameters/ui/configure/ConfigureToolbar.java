package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import io.raygate.design.Icons;
import io.raygate.parameters.catalogue.ParameterName;
import java.util.function.Consumer;

/** The line above the tables: what can be done, or how far a change has come. */
final class ConfigureToolbar extends Div {

    private final Span count = new Span();
    private final Button review = new Button("Review and save");

    ConfigureToolbar(Runnable onReview) {
        addClassNames("rg-toolbar", "rg-configure-toolbar");
        count.addClassName("rg-modifying");
        count.getElement().setAttribute("role", "status");
        review.addThemeVariants(ButtonVariant.PRIMARY);
        review.addClickListener(click -> onReview.run());
    }

    void reading(boolean mayModify, Runnable onModify, Consumer<ParameterName> onRegenerate) {
        removeAll();
        if (mayModify) {
            Button modify = new Button("Modify", Icons.PENCIL.create(), click -> onModify.run());
            modify.addThemeVariants(ButtonVariant.PRIMARY);
            add(modify, rotate(onRegenerate));
        }
        Span note = new Span("secret.* takes effect at once");
        note.addClassNames("rg-secondary", "rg-toolbar-note");
        add(note);
    }

    private static MenuBar rotate(Consumer<ParameterName> onRegenerate) {
        MenuBar bar = new MenuBar();
        bar.addClassName("aura-accent-neutral");
        var item = bar.addItem(Icons.ROTATE_CW.create());
        item.add(new Span("Rotate a secret"));
        item.setAriaLabel("Rotate a secret");
        ParameterName.signIn().stream()
                .filter(ParameterName::isSecret)
                .forEach(
                        name ->
                                item.getSubMenu()
                                        .addItem(name.key(), click -> onRegenerate.accept(name)));
        return bar;
    }

    void modifying(Runnable onDiscard) {
        removeAll();
        Button discard = new Button("Discard", click -> onDiscard.run());
        discard.addClassName("aura-accent-neutral");
        Span hint = new Span("Esc leaves without saving");
        hint.addClassNames("rg-secondary", "rg-wide-only");
        Div acts = new Div(discard, review);
        acts.addClassName("rg-toolbar-acts");
        add(count, hint, acts);
    }

    void progress(int changed, int all, boolean isGood) {
        count.setText("Modifying %d of %d parameters".formatted(changed, all));
        review.setEnabled(changed > 0 && isGood);
    }
}
