package io.raygate.applications.settings;

import io.raygate.runtime.PackageLines;
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

/** A package other than Ray, whose version is a setting of its own, and the installer. */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotRayItself.Check.class)
public @interface NotRayItself {

    String message() default
            "“${validatedValue}” is installed anyway, Ray in the version chosen above. Leave it out.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the runtimes. */
    final class Check implements ConstraintValidator<NotRayItself, String> {

        @Override
        public boolean isValid(@Nullable String line, ConstraintValidatorContext context) {
            return line == null || !PackageLines.isOurs(line);
        }
    }
}
