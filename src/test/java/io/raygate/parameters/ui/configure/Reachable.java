package io.raygate.parameters.ui.configure;

import io.raygate.vocabulary.Secret;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a page keeps alive: every object of Vaadin and of our pages that can be reached from it.
 *
 * <p>Services end the search: what they hold is not the page's.
 */
final class Reachable {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Step> next = new ArrayDeque<>();
    private Step here;

    /** An object and the way to it. */
    private record Step(Object object, String way) {}

    Reachable(Object root) {
        here = new Step(root, "");
        next.add(here);
    }

    /** The way to a text that holds these words, or empty where none does. */
    String wayTo(String words) {
        while (!next.isEmpty()) {
            here = next.removeFirst();
            if (holds(here.object, words)) {
                return here.way;
            }
            if (seen.add(here.object)) {
                visit(here.object);
            }
        }
        return "";
    }

    private static boolean holds(Object object, String words) {
        return object instanceof CharSequence text && text.toString().contains(words)
                || object instanceof Secret secret && secret.reveal().contains(words);
    }

    private void visit(Object object) {
        switch (object) {
            case Map<?, ?> map -> {
                map.keySet().forEach(this::later);
                map.values().forEach(this::later);
            }
            case Iterable<?> many -> many.forEach(this::later);
            case Optional<?> one -> one.ifPresent(this::later);
            default -> {
                if (object.getClass().isArray()
                        && !object.getClass().componentType().isPrimitive()) {
                    for (int i = 0; i < Array.getLength(object); i++) {
                        later(Array.get(object, i));
                    }
                } else if (isOfPages(object.getClass())) {
                    fields(object);
                }
            }
        }
    }

    private static boolean isOfPages(Class<?> type) {
        String name = type.getName();
        return name.startsWith("com.vaadin.")
                || name.startsWith("io.raygate.design")
                || name.contains(".ui.")
                        && name.startsWith("io.raygate.")
                        && !name.endsWith("Desk")
                        && !name.contains("$$");
    }

    private void fields(Object object) {
        for (Class<?> type = object.getClass();
                type != null && type != Object.class;
                type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> !field.getType().isPrimitive())
                    .forEach(field -> later(read(object, field)));
        }
    }

    private static Object read(Object object, Field field) {
        try {
            field.setAccessible(true);
            Object value = field.get(object);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return "";
        }
    }

    private void later(Object object) {
        if (object != null) {
            next.add(new Step(object, here.way + "/" + here.object.getClass().getSimpleName()));
        }
    }
}
