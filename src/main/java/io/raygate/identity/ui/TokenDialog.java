package io.raygate.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.raygate.design.CodeBlock;
import io.raygate.design.FormDialog;
import io.raygate.identity.ApiTokens;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.Secret;
import java.time.Duration;
import java.util.List;

/** Makes an API token and shows it, this once. */
class TokenDialog extends FormDialog {

    private static final List<Duration> LIVES =
            List.of(
                    Duration.ofDays(7),
                    Duration.ofDays(30),
                    Duration.ofDays(90),
                    Duration.ofDays(365));

    private final transient ApiTokens tokens;
    private final transient Runnable onDone;
    private final TextField name = new TextField("Name");
    private final RoleChoice role;
    private final RadioButtonGroup<Duration> life = new RadioButtonGroup<>("Ends after", LIVES);
    private final Div problem = new Div();

    TokenDialog(ApiTokens tokens, Role own, Runnable onDone) {
        super("New API token", "Make token", () -> {});
        this.tokens = tokens;
        this.onDone = onDone;
        setWidth("520px");
        name.setWidthFull();
        name.setManualValidation(true);
        name.setHelperText("What it is for: nightly export");
        role = new RoleChoice(own);
        role.setValue(Role.VIEWER);
        life.setItemLabelGenerator(days -> days.toDays() + " days");
        life.setValue(LIVES.get(1));
        problem.addClassName("rg-error");
        problem.getElement().setAttribute("role", "alert");
        add(name, role, life, problem);
        act().addClickListener(click -> make());
    }

    private void make() {
        name.setInvalid(false);
        problem.setText("");
        try {
            Secret token = tokens.make(name.getValue(), role.getValue(), life.getValue());
            close();
            onDone.run();
            show(name.getValue(), token);
        } catch (Refusal refusal) {
            if (refusal.field().filter("name"::equals).isPresent()) {
                name.setErrorMessage(refusal.getMessage());
                name.setInvalid(true);
            } else {
                problem.setText(refusal.getMessage());
            }
        }
    }

    private static void show(String name, Secret token) {
        Dialog dialog = new Dialog("API token " + name.strip());
        dialog.setWidth("640px");
        dialog.addClassName("rg-dialog");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(
                new Paragraph("Copy it now: it is not kept here and not shown again."),
                new CodeBlock(token.reveal(), "API token"));
        Button close = new Button("Close", click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close);
        dialog.addDetachListener(detached -> dialog.removeAll());
        dialog.open();
    }
}
