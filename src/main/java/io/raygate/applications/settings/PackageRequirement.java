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

/**
 * One Python package as a runtime takes it: a name, perhaps extras, versions and a marker.
 *
 * <p>Options of the installer, paths and addresses are none, so a line can never change how the
 * installer works.
 */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PackageRequirement.Check.class)
public @interface PackageRequirement {

    String message() default
            "“${validatedValue}” is not a package requirement. Use one per line, for example"
                    + " pandas==2.2.3.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Matches the grammar. */
    final class Check implements ConstraintValidator<PackageRequirement, String> {

        @Override
        public boolean isValid(@Nullable String line, ConstraintValidatorContext context) {
            return line == null || PackageLines.isPackage(line);
        }
    }
}
