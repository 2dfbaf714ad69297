package io.raygate.applications.ui.attach;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.raygate.applications.Examined;
import io.raygate.applications.NewApplicationForm;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.ServiceName;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks the fields while people type: the words here, the addresses by asking there. */
class AttachForm {

    private final AttachFields fields;
    private final Inquiry inquiry;
    private final Validator validator;
    private final Map<ServiceName, Integer> asked = new EnumMap<>(ServiceName.class);
    private Runnable whenChecked = () -> {};
    private boolean isTyped;

    AttachForm(AttachFields fields, Inquiry inquiry, Validator validator) {
        this.fields = fields;
        this.inquiry = inquiry;
        this.validator = validator;
        words(fields.name, "name");
        words(fields.description, "description");
        for (ServiceName service : ServiceName.values()) {
            typed(fields.url(service), () -> ask(service));
            typed(fields.token(service), () -> ask(service));
        }
        typed(fields.authorities, this::askAll);
        fields.all()
                .forEach(
                        field ->
                                field.addValueChangeListener(
                                        change -> isTyped |= change.isFromClient()));
    }

    private static void typed(HasValue<?, ?> field, Runnable act) {
        field.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        act.run();
                    }
                });
    }

    void onChecked(Runnable listener) {
        whenChecked = listener;
    }

    /** Whether anything would be lost by leaving. */
    boolean isTyped() {
        return isTyped;
    }

    private void words(TextField field, String property) {
        field.addValueChangeListener(
                change -> {
                    objection(property, change.getValue())
                            .ifPresentOrElse(text -> mark(field, text), () -> unmark(field));
                    whenChecked.run();
                });
    }

    private Optional<String> objection(String property, String typed) {
        return validator.validateValue(NewApplicationForm.class, property, typed).stream()
                .map(ConstraintViolation::getMessage)
                .findFirst();
    }

    private void askAll() {
        unmark(fields.authorities);
        Stream.of(ServiceName.values()).forEach(this::ask);
    }

    /** Only the answer to the latest question counts. */
    private void ask(ServiceName service) {
        int number = asked.merge(service, 1, Integer::sum);
        TextField url = fields.url(service);
        unmark(url);
        unmark(fields.token(service));
        url.setHelperText("");
        if (url.isEmpty()) {
            whenChecked.run();
            return;
        }
        url.setHelperText("Asking …");
        inquiry.ask(
                UI.getCurrent(),
                new Inquiry.Question(
                        service,
                        url.getValue(),
                        fields.given(service),
                        fields.authorities.getValue()),
                answer -> {
                    if (asked.getOrDefault(service, 0) == number) {
                        show(service, answer);
                    }
                });
    }

    private void show(ServiceName service, Inquiry.Answer answer) {
        fields.url(service).setHelperText("");
        switch (answer) {
            case Inquiry.Found found ->
                    fields.url(service).setHelperText(sentence(service, found.what()));
            case Inquiry.Objected objected -> show(objected.refusal());
        }
        whenChecked.run();
    }

    private static String sentence(ServiceName service, Examined found) {
        String product =
                switch (service) {
                    case DASHBOARD -> "Ray ";
                    case JUPYTER -> "Jupyter Server ";
                };
        return product + found.version() + " at " + found.at().ip() + ".";
    }

    /**
     * Checks the words once more, as when nothing was typed at all; true when they fit. What was
     * said about addresses is forgotten: it may be so no longer, and they are asked again.
     */
    boolean wordsFit() {
        fields.named().forEach(AttachForm::unmark);
        objection("name", fields.name.getValue())
                .filter(text -> fields.name.isAttached())
                .ifPresent(text -> mark(fields.name, text));
        objection("description", fields.description.getValue())
                .ifPresent(text -> mark(fields.description, text));
        if (fields.dashboardUrl.isEmpty()) {
            mark(
                    fields.dashboardUrl,
                    "An address is missing. Use for example http://127.0.0.1:8265.");
        }
        return fields.wrong() == 0;
    }

    /** Shows a refusal at the field it names; false when it names none of these. */
    boolean show(Refusal refusal) {
        Optional<HasValidationProperties> field = refusal.field().flatMap(fields::named);
        field.ifPresent(wrong -> mark(wrong, refusal.getMessage()));
        return field.isPresent();
    }

    /** Puts the cursor where a change is needed. */
    void focusWrong() {
        fields.all()
                .filter(field -> ((HasValidationProperties) field).isInvalid())
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    private static void mark(HasValidationProperties field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }

    private static void unmark(HasValidationProperties field) {
        field.setInvalid(false);
    }
}
