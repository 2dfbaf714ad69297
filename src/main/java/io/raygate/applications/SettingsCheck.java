package io.raygate.applications;

import io.raygate.applications.settings.MemorySize;
import io.raygate.applications.settings.SettingsBounds;
import io.raygate.runtime.RayRuntime;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

    /** What is wrong with the settings, by the name of the setting. */
    Map<String, String> objections(RaySettings settings) {
        Map<String, String> objections = new LinkedHashMap<>();
        validator.validate(NewApplicationForm.of(settings)).stream()
                .sorted(Comparator.comparing(ConstraintViolation::getMessage))
                .forEach(wrong -> objections.putIfAbsent(field(wrong), wrong.getMessage()));
        bounds(settings).forEach(objections::putIfAbsent);
        return objections;
    }

    /** The description in the form in which it is saved. */
    String acceptedDescription(String typed) {
        validator
                .validateValue(NewApplicationForm.class, "description", typed.strip())
                .forEach(SettingsCheck::refuse);
        return typed.strip();
    }

    /** The name in the form in which it is saved. */
    String acceptedName(String typed) {
        validator
                .validateValue(NewApplicationForm.class, "name", typed)
                .forEach(SettingsCheck::refuse);
        return ApplicationNames.normal(typed);
    }

    private static void refuse(ConstraintViolation<NewApplicationForm> violation) {
        throw new UnacceptableSetting(field(violation), violation.getMessage());
    }

    private static String field(ConstraintViolation<NewApplicationForm> violation) {
        return violation.getPropertyPath().iterator().next().getName();
    }

    private void requireRoom(RaySettings settings) {
        bounds(settings).entrySet().stream()
                .findFirst()
                .ifPresent(
                        wrong -> {
                            throw new UnacceptableSetting(wrong.getKey(), wrong.getValue());
                        });
    }

    private Map<String, String> bounds(RaySettings settings) {
        var bounds = SettingsBounds.of(runtime.inspect());
        var objectStore = new MemorySize(Math.max(0, settings.objectStoreMemory()));
        Map<String, String> wrong = new LinkedHashMap<>();
        runtime.objectionToRay(settings.rayVersion())
                .ifPresent(why -> wrong.put("rayVersion", why));
        bounds.cpus(settings.cpus()).ifPresent(why -> wrong.put("cpus", why));
        bounds.gpus(settings.gpus()).ifPresent(why -> wrong.put("gpus", why));
        bounds.objectStoreMemory(objectStore).ifPresent(why -> wrong.put("objectStoreMemory", why));
        bounds.memoryLimit(size(settings.memoryLimit()), objectStore)
                .ifPresent(why -> wrong.put("memoryLimit", why));
        return wrong;
    }

    private static Optional<MemorySize> size(OptionalLong bytes) {
        return bytes.isPresent()
                ? Optional.of(new MemorySize(bytes.getAsLong()))
                : Optional.empty();
    }
}
