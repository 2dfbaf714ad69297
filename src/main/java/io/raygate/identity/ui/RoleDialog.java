package io.raygate.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.raygate.design.FormDialog;
import io.raygate.design.Notices;
import io.raygate.identity.PeopleService;
import io.raygate.identity.PersonDetails;
import io.raygate.vocabulary.Refusal;

/** Gives somebody another role. */
class RoleDialog extends FormDialog {

    private final transient PeopleService people;
    private final transient PersonDetails person;
    private final transient Runnable onDone;
    private final RoleChoice role = new RoleChoice(io.raygate.vocabulary.Role.ADMINISTRATOR);
    private final Div problem = new Div();

    RoleDialog(PeopleService people, PersonDetails person, Runnable onDone) {
        super("Change the role of " + person.name(), "Change role", () -> {});
        this.people = people;
        this.person = person;
        this.onDone = onDone;
        setWidth("520px");
        role.setValue(person.role());
        problem.addClassName("rg-error");
        problem.getElement().setAttribute("role", "alert");
        add(
                new Paragraph(
                        "In force at once: open pages, API tokens, sessions at endpoints and job"
                                + " tokens go by the new role."),
                role,
                problem);
        act().addClickListener(click -> change());
    }

    private void change() {
        try {
            people.changeRole(person.name(), role.getValue());
            close();
            Notices.show("%s is %s now.".formatted(person.name(), role.getValue().title()));
            onDone.run();
        } catch (Refusal refusal) {
            problem.setText(refusal.getMessage());
        }
    }
}
