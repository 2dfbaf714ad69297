package io.raygate.applications.ui.attach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.raygate.applications.Attachment;
import io.raygate.applications.NewAttachment;
import io.raygate.design.Section;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of the form, in one column of sections. */
class AttachFields extends Div {

    /** A value is checked when nothing was typed for this long, in milliseconds. */
    private static final int TYPING_PAUSE = 700;

    final TextField name = new TextField("Name");
    final TextField description = new TextField("Description (optional)");
    final TextField dashboardUrl = new TextField("Dashboard address");
    final PasswordField dashboardToken = new PasswordField("Its token, if it has one");
    final TextField jupyterUrl = new TextField("Jupyter address (optional)");
    final PasswordField jupyterToken = new PasswordField("Its token, if it has one");
    final TextArea authorities = new TextArea("Certificate to trust (optional)");
    private final Section about = new Section("About", row(name, description));
    private final transient Map<String, HasValidationProperties> byName = new LinkedHashMap<>();

    AttachFields() {
        addClassName("rg-form");
        texts();
        tokens();
        byName.put("name", name);
        byName.put("description", description);
        byName.put("dashboardUrl", dashboardUrl);
        byName.put("dashboardToken", dashboardToken);
        byName.put("jupyterUrl", jupyterUrl);
        byName.put("jupyterToken", jupyterToken);
        byName.put("authorities", authorities);
        byName.values().forEach(field -> field.setManualValidation(true));
        add(
                about,
                new Section("Ray", row(dashboardUrl, dashboardToken)),
                new Section("Jupyter", row(jupyterUrl, jupyterToken)),
                new Section("Trust", authorities));
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassNames("rg-fields", "rg-fields-" + fields.length);
        return row;
    }

    private void texts() {
        for (TextField field : new TextField[] {name, description, dashboardUrl, jupyterUrl}) {
            checkWhileTyping(field);
            field.getElement().setAttribute("autocomplete", "off");
        }
        name.setAutofocus(true);
        dashboardUrl.setPlaceholder("http://127.0.0.1:8265");
        jupyterUrl.setPlaceholder("http://127.0.0.1:8888");
        dashboardUrl.addClassName("rg-mono");
        jupyterUrl.addClassName("rg-mono");
        checkWhileTyping(authorities);
        authorities.addClassName("rg-mono");
        authorities.setMinRows(2);
        authorities.setMaxRows(8);
        authorities.setHelperText(
                "In PEM, for https with a certificate of your own authority. It is trusted instead of the usual ones.");
    }

    private void tokens() {
        for (PasswordField field : new PasswordField[] {dashboardToken, jupyterToken}) {
            checkWhileTyping(field);
            field.getElement().setAttribute("autocomplete", "off");
            field.setHelperText("Sealed, and given to nobody.");
        }
    }

    private static void checkWhileTyping(HasValueChangeMode field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE);
    }

    /** Leaves name and description as they are, and shows what is attached now. */
    void change(Attachment attachment) {
        remove(about);
        dashboardUrl.setValue(attachment.dashboard().web().toString());
        attachment.jupyter().ifPresent(at -> jupyterUrl.setValue(at.web().toString()));
        Stream.concat(Stream.of(attachment.dashboard()), attachment.jupyter().stream())
                .map(PinnedAddress::authorities)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(authorities::setValue);
        dashboardToken.setHelperText("Not shown here: type it again.");
        jupyterToken.setHelperText("Not shown here: type it again.");
        dashboardUrl.setAutofocus(true);
    }

    TextField url(ServiceName service) {
        return switch (service) {
            case DASHBOARD -> dashboardUrl;
            case JUPYTER -> jupyterUrl;
        };
    }

    PasswordField token(ServiceName service) {
        return switch (service) {
            case DASHBOARD -> dashboardToken;
            case JUPYTER -> jupyterToken;
        };
    }

    Optional<Secret> given(ServiceName service) {
        return Optional.of(token(service).getValue().strip())
                .filter(typed -> !typed.isEmpty())
                .map(Secret::of);
    }

    NewAttachment.Services services() {
        return new NewAttachment.Services(
                dashboardUrl.getValue(),
                given(ServiceName.DASHBOARD),
                jupyterUrl.getValue(),
                given(ServiceName.JUPYTER),
                authorities.getValue());
    }

    Stream<HasValue<?, ?>> all() {
        return byName.values().stream().map(field -> (HasValue<?, ?>) field);
    }

    Stream<HasValidationProperties> named() {
        return byName.values().stream();
    }

    Optional<HasValidationProperties> named(String field) {
        return Optional.ofNullable(byName.get(field));
    }

    /** How many fields need a change. */
    long wrong() {
        return byName.values().stream().filter(HasValidationProperties::isInvalid).count();
    }
}
