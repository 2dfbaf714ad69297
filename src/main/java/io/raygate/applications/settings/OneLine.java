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
import java.util.Locale;
import java.util.Optional;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Text of a certain length on one line; nothing at all is fine too. Spaces around do not count. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneLine.Check.class)
public @interface OneLine {

    int min();

    int max();

    /** What it is that has this length: {@code a description}. */
    String of();

    String message() default "{found} {of} has {min} to {max} characters on one line, or none.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts characters as people do, and says what is in the way. */
    final class Check implements ConstraintValidator<OneLine, String> {

        private int min;
        private int max;

        @Override
        public void initialize(OneLine bounds) {
            min = bounds.min();
            max = bounds.max();
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            Optional<String> found = Optional.ofNullable(typed).flatMap(this::wrong);
            found.ifPresent(
                    wrong ->
                            context.unwrap(HibernateConstraintValidatorContext.class)
                                    .addMessageParameter("found", wrong));
            return found.isEmpty();
        }

        private Optional<String> wrong(String typed) {
            String text = typed.strip();
            int length = text.codePointCount(0, text.length());
            if (length == 0) {
                return Optional.empty();
            }
            if (length < min) {
                return Optional.of("“%s” is %d character.".formatted(text, length));
            }
            if (length > max) {
                return Optional.of(
                        String.format(Locale.ENGLISH, "This has %,d characters.", length));
            }
            return text.chars().filter(Character::isISOControl).mapToObj(Check::said).findFirst();
        }

        private static String said(int control) {
            return control == '\n' || control == '\r'
                    ? "This has several lines."
                    : "This has the invisible character U+%04X.".formatted(control);
        }
    }
}
