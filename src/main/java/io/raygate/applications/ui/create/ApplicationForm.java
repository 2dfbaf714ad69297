package io.raygate.applications.ui.create;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder.Binding;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import io.raygate.applications.NewApplication;
import io.raygate.applications.NewApplicationForm;
import io.raygate.applications.settings.MemorySize;
import io.raygate.applications.settings.SettingsBounds;
import io.raygate.runtime.MachineReport;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.TeamId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the fields while people type, and again as a whole. */
class ApplicationForm {

    private final ApplicationFields fields;
    private final NewApplicationForm form = new NewApplicationForm();
    private final BeanValidationBinder<NewApplicationForm> binder = new ForgettingBinder();
    private final List<HasValue<?, ?>> inOrder;
    private Optional<SettingsBounds> bounds = Optional.empty();
    private boolean isTyped;

    ApplicationForm(ApplicationFields fields) {
        this.fields = fields;
        // The optional fields say so; the others need no mark.
        binder.setRequiredConfigurator(null);
        bindWords();
        bindSizes();
        inOrder = binder.getFields().toList();
        binder.setBean(form);
        binder.addValueChangeListener(change -> isTyped |= change.isFromClient());
    }

    private void bindWords() {
        binder.forField(fields.name).bind("name");
        binder.forField(fields.description).bind("description");
        binder.forField(fields.rayVersion).bind("rayVersion");
        binder.forField(fields.packages)
                .withConverter(new LinesConverter())
                .bind("packages")
                .setConvertBackToPresentation(false);
        binder.forField(fields.restartsAfterCrash).bind("restartsAfterCrash");
    }

    private void bindSizes() {
        binder.forField(fields.cpus).withValidator(within(SettingsBounds::cpus)).bind("cpus");
        binder.forField(fields.gpus).withValidator(within(SettingsBounds::gpus)).bind("gpus");
        binder.forField(fields.objectStoreMemory)
                .withConverter(new MemorySizeConverter())
                .withValidator(within(SettingsBounds::objectStoreMemory))
                .bind("objectStoreMemory")
                .setConvertBackToPresentation(false);
        Binding<NewApplicationForm, ?> limit =
                binder.forField(fields.memoryLimit)
                        .withConverter(new MemorySizeConverter())
                        .withValidator(within(this::memoryLimit))
                        .bind("memoryLimit");
        limit.setConvertBackToPresentation(false);
        fields.objectStoreMemory.addValueChangeListener(
                change -> {
                    if (!fields.memoryLimit.isEmpty()) {
                        limit.validate();
                    }
                });
    }

    /** Says nothing before the machine was inspected, nor about a field without a value. */
    private <T> Validator<@Nullable T> within(
            BiFunction<SettingsBounds, T, Optional<String>> bound) {
        return (value, context) ->
                bounds.filter(known -> value != null)
                        .flatMap(known -> bound.apply(known, value))
                        .map(ValidationResult::error)
                        .orElseGet(ValidationResult::ok);
    }

    private Optional<String> memoryLimit(SettingsBounds known, MemorySize limit) {
        return MemorySize.parse(fields.objectStoreMemory.getValue())
                .flatMap(objectStore -> known.memoryLimit(Optional.of(limit), objectStore));
    }

    /** From now on the fields are checked against this machine. */
    void checkAgainst(MachineReport report) {
        bounds = Optional.of(SettingsBounds.of(report));
    }

    /** Whether anything would be lost by leaving. */
    boolean isTyped() {
        return isTyped;
    }

    /** What was asked for, or empty with the messages at the fields. */
    Optional<NewApplication> read() {
        if (binder.validate().isOk()) {
            return Optional.of(form.toNewApplication(TeamId.DEFAULT));
        }
        wrong().findFirst().ifPresent(Focusable::focus);
        return Optional.empty();
    }

    /** Calls {@code listener} whenever a field was checked. */
    void onChecked(Runnable listener) {
        binder.addStatusChangeListener(change -> listener.run());
    }

    /** How many fields need a change. */
    long wrongFields() {
        return wrong().count();
    }

    /** Shows a refusal at the field it names; false when it names none of these. */
    boolean show(Refusal refusal) {
        Optional<HasValue<?, ?>> field =
                refusal.field().flatMap(binder::getBinding).map(Binding::getField);
        field.ifPresent(
                refused -> {
                    HasValidationProperties shown = (HasValidationProperties) refused;
                    shown.setErrorMessage(String.valueOf(refusal.getMessage()));
                    shown.setInvalid(true);
                    ((Focusable<?>) refused).focus();
                });
        return field.isPresent();
    }

    /** Takes the words away with the mark: a screen reader still finds what is merely hidden. */
    private static final class ForgettingBinder extends BeanValidationBinder<NewApplicationForm> {

        ForgettingBinder() {
            super(NewApplicationForm.class);
        }

        @Override
        protected void clearError(HasValue<?, ?> field) {
            super.clearError(field);
            if (field instanceof HasValidationProperties shown) {
                shown.setErrorMessage("");
            }
        }
    }

    private Stream<Focusable<?>> wrong() {
        return inOrder.stream()
                .filter(
                        field ->
                                field instanceof HasValidationProperties checked
                                        && checked.isInvalid())
                .map(field -> (Focusable<?>) field);
    }
}
