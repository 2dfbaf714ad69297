package io.raygate.applications.settings;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A version of Ray that is new enough; what is no version at all passes. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SupportedRay.Check.class)
public @interface SupportedRay {

    String message() default
            "Ray ${validatedValue} is too old. Use 2.58.0 or later, for example 2.60.0.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares. */
    final class Check implements ConstraintValidator<SupportedRay, String> {

        @Override
        public boolean isValid(@Nullable String version, ConstraintValidatorContext context) {
            return version == null
                    || RayVersion.parse(version).map(RayVersion::isSupported).orElse(true);
        }
    }
}
