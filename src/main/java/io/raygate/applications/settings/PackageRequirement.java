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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One Python package as a PEP 508 requirement: a name, perhaps extras, and versions or an https
 * address.
 *
 * <p>Options of the installer, paths and environment markers are no requirements here, so a line
 * can never change how the installer works.
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

        private static final int LONGEST = 200;
        private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?";
        private static final String EXTRAS = "(?:\\[ *" + NAME + "(?: *, *" + NAME + ")* *])?";
        private static final String VERSION =
                "(?:===|==|~=|!=|<=|>=|<|>) *[A-Za-z0-9](?:[A-Za-z0-9._+!-]*[A-Za-z0-9*])?";
        private static final String VERSIONS = VERSION + "(?: *, *" + VERSION + ")*";
        private static final String ADDRESS = "@ *https://[A-Za-z0-9._~:/?#%&=+@-]+";
        private static final Pattern REQUIREMENT =
                Pattern.compile(NAME + " *" + EXTRAS + " *(?:" + VERSIONS + "|" + ADDRESS + ")?");

        @Override
        public boolean isValid(@Nullable String line, ConstraintValidatorContext context) {
            return line == null
                    || (line.length() <= LONGEST && REQUIREMENT.matcher(line).matches());
        }
    }
}
