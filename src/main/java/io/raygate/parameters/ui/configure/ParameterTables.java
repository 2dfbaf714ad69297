package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.NativeTable;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Kind;
import io.raygate.design.Icons;
import io.raygate.design.Section;
import io.raygate.parameters.catalogue.Parameter;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.catalogue.Parameters;
import io.raygate.parameters.catalogue.Variable;
import java.util.List;
import java.util.function.Consumer;

/** The tables of one moment: sign-in and keys, Ray, environment variables. */
final class ParameterTables {

    private final Parameters all;
    private final ConfigureDesk desk;
    private final StateWords words;

    /** A Ray that somebody else started is configured by whoever did. */
    private final boolean isOurs;

    ParameterTables(ApplicationDetails application, Parameters all, ConfigureDesk desk) {
        this.all = all;
        this.desk = desk;
        isOurs = application.kind() != Kind.ATTACHED;
        words = new StateWords(application, all, desk.clock().instant());
    }

    Component[] toRead(Consumer<String> onReveal) {
        NativeTable signIn = Cells.table("Sign-in and keys", "Parameter");
        NativeTable ray = Cells.table("Ray", "Parameter");
        NativeTable environment = Cells.table("Environment variables", "Variable");
        for (Parameter parameter : all.parameters()) {
            Component[] acts =
                    reveal(parameter.name().isSecret(), parameter.name().key(), onReveal);
            table(signIn, ray, parameter).getBody().add(new ParameterRow(parameter, words, acts));
        }
        for (Variable variable : all.variables()) {
            boolean isThere = variable.state() != Variable.State.REMOVED;
            Component[] acts =
                    reveal(
                            variable.isSecret() && isThere,
                            ParameterName.VARIABLE_PREFIX + variable.name(),
                            onReveal);
            environment.getBody().add(new VariableRow(variable, words, acts));
        }
        return sections(signIn, ray, environment);
    }

    Component[] toModify(ParameterEdit edit, Runnable judge) {
        List<String> versions = isOurs ? desk.rayVersions() : List.of();
        NativeTable signIn = Cells.table("Sign-in and keys", "Parameter");
        NativeTable ray = Cells.table("Ray", "Parameter");
        NativeTable environment = Cells.table("Environment variables", "Variable");
        for (Parameter parameter : all.parameters()) {
            if (isOurs || !parameter.name().needsRestart()) {
                ParameterRow row =
                        new ParameterRow(parameter, words, editor(parameter, versions, judge));
                edit.add(row);
                table(signIn, ray, parameter).getBody().add(row);
            } else {
                ray.getBody().add(new ParameterRow(parameter, words));
            }
        }
        for (Variable variable : all.variables()) {
            VariableRow row = new VariableRow(variable, words, desk.mayHandleSecrets(), judge);
            edit.add(row);
            environment.getBody().add(row);
        }
        Component[] sections = sections(signIn, ray, environment);
        if (isOurs) {
            ((Section) sections[2]).trailing(addVariable(environment, edit, judge));
        }
        return sections;
    }

    private Editor editor(Parameter parameter, List<String> versions, Runnable judge) {
        return parameter.name().isSecret()
                ? new SecretEditor(parameter.name().key(), desk.mayHandleSecrets(), true, judge)
                : FieldEditor.of(parameter, versions, judge);
    }

    private Button addVariable(NativeTable environment, ParameterEdit edit, Runnable judge) {
        Button add = new Button("Add variable", Icons.PLUS.create(14));
        add.addThemeVariants(ButtonVariant.SMALL);
        add.addClassName("aura-accent-neutral");
        add.addClickListener(
                click -> {
                    NewVariableRow row =
                            new NewVariableRow(
                                    desk.mayHandleSecrets(),
                                    judge,
                                    dropped -> {
                                        edit.drop(dropped);
                                        environment.getBody().remove(dropped);
                                        judge.run();
                                    });
                    edit.add(row);
                    environment.getBody().add(row);
                    row.focus();
                });
        return add;
    }

    private Component[] reveal(boolean isSecret, String name, Consumer<String> onReveal) {
        return isSecret && desk.mayHandleSecrets()
                ? new Component[] {
                    Cells.link("Reveal", "Reveal " + name, () -> onReveal.accept(name))
                }
                : new Component[0];
    }

    private static NativeTable table(NativeTable signIn, NativeTable ray, Parameter parameter) {
        return parameter.name().needsRestart() ? ray : signIn;
    }

    private Component[] sections(NativeTable signIn, NativeTable ray, NativeTable environment) {
        String variables = Integer.toString(all.variables().size());
        return new Component[] {
            new Section("Sign-in and keys", signIn)
                    .note(Integer.toString(ParameterName.signIn().size())),
            new Section("Ray", ray)
                    .note(
                            isOurs
                                    ? Integer.toString(ParameterName.ray().size())
                                    : "Raygate did not start this Ray, so it cannot change it"),
            new Section("Environment variables", environment).note(variables)
        };
    }
}
