package io.raygate.applications;

import io.raygate.applications.settings.MemorySize;
import io.raygate.applications.settings.SettingsBounds;
import io.raygate.runtime.RayRuntime;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Refuses what the form would have refused, whoever asks. */
@Component
class SettingsCheck {

    private final Validator validator;
    private final RayRuntime runtime;

    SettingsCheck(Validator validator, RayRuntime runtime) {
        this.validator = validator;
        this.runtime = runtime;
    }

    /** What was asked for, in the form in which it is saved. */
    NewApplication accepted(NewApplication wanted) {
        var form = NewApplicationForm.of(wanted);
        validator.validate(form).stream()
                .min(Comparator.comparing(ConstraintViolation::getMessage))
                .ifPresent(SettingsCheck::refuse);
        requireRoom(wanted.settings());
        return form.toNewApplication(wanted.team());
    }

    /** The description in the form in which it is saved. */
    String acceptedDescription(String typed) {
        validator
                .validateValue(NewApplicationForm.class, "description", typed.strip())
                .forEach(SettingsCheck::refuse);
        return typed.strip();
    }

    private static void refuse(ConstraintViolation<NewApplicationForm> violation) {
        Path.Node field = violation.getPropertyPath().iterator().next();
        throw new UnacceptableSetting(field.getName(), violation.getMessage());
    }

    private void requireRoom(RaySettings settings) {
        var bounds = SettingsBounds.of(runtime.inspect());
        var objectStore = new MemorySize(settings.objectStoreMemory());
        refuseWith("cpus", () -> bounds.cpus(settings.cpus()));
        refuseWith("gpus", () -> bounds.gpus(settings.gpus()));
        refuseWith("objectStoreMemory", () -> bounds.objectStoreMemory(objectStore));
        refuseWith(
                "memoryLimit", () -> bounds.memoryLimit(size(settings.memoryLimit()), objectStore));
    }

    private static Optional<MemorySize> size(OptionalLong bytes) {
        return bytes.isPresent()
                ? Optional.of(new MemorySize(bytes.getAsLong()))
                : Optional.empty();
    }

    private static void refuseWith(String field, Supplier<Optional<String>> answer) {
        answer.get()
                .ifPresent(
                        message -> {
                            throw new UnacceptableSetting(field, message);
                        });
    }
}
