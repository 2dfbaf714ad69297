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

/** A {@link MemorySize} that is no smaller than the one written; nothing at all is fine too. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AtLeast.Check.class)
public @interface AtLeast {

    /** For example {@code 75 MiB}. */
    String value();

    String message() default "${validatedValue} is too little. At least {value}.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares. */
    final class Check implements ConstraintValidator<AtLeast, MemorySize> {

        private MemorySize least = new MemorySize(0);

        @Override
        public void initialize(AtLeast bound) {
            least = MemorySize.parse(bound.value()).orElseThrow();
        }

        @Override
        public boolean isValid(@Nullable MemorySize size, ConstraintValidatorContext context) {
            return size == null || size.compareTo(least) >= 0;
        }
    }
}
