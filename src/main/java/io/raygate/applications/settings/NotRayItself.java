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

/** A package other than Ray, whose version is a setting of its own. */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotRayItself.Check.class)
public @interface NotRayItself {

    String message() default
            "“${validatedValue}” would replace the Ray version chosen above. Leave it out.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the name in front of extras and versions. */
    final class Check implements ConstraintValidator<NotRayItself, String> {

        private static final Pattern RAY =
                Pattern.compile("\\s*ray(?![A-Za-z0-9._-]).*", Pattern.CASE_INSENSITIVE);

        @Override
        public boolean isValid(@Nullable String line, ConstraintValidatorContext context) {
            return line == null || !RAY.matcher(line).matches();
        }
    }
}
