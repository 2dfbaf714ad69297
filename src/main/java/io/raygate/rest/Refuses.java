package io.raygate.rest;

import io.raygate.vocabulary.Refusal;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an operation refuses beyond what its form tells already (a path can be unknown, an edit
 * stale, a role too low); for the description.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {

    Refusal.Kind[] value();
}
