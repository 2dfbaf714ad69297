package io.raygate;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import io.raygate.vocabulary.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ReflectiveMethodInvocation;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every page, every public method of every service and every REST operation, against the one table
 * of who may what: {@code role-matrix.txt}.
 *
 * <p>The lines are made from the code: the locks are asked, not read. What is new, renamed or
 * locked otherwise fails here until somebody writes down who is meant to get in.
 */
public class RoleMatrixTests {

    private static final String NO_LOCK = "inside";
    private static final PreAuthorizeAuthorizationManager LOCKS =
            new PreAuthorizeAuthorizationManager();

    /** What these say or draw is nobody's to call: machines, furniture, values. */
    private static final List<String> WITHOUT_SERVICES =
            List.of("gateway", "runtime", "design", "shell", "vocabulary", "storage");

    @Test
    void isWhatTheTableSays() {
        assertThat(found()).containsExactlyInAnyOrderElementsOf(expected());
    }

    @Test
    void noticesALockThatIsMissing() throws NoSuchMethodException {
        class Room {
            public void unlocked() {}
        }

        assertThat(rolesAt(Room.class.getMethod("unlocked"), Room.class)).isEqualTo(NO_LOCK);
    }

    private static Set<String> expected() {
        return new TreeSet<>(table(""));
    }

    /** The lines of the table that begin with {@code kind}, two spaces between the columns. */
    public static List<String> table(String kind) {
        try (InputStream table = RoleMatrixTests.class.getResourceAsStream("role-matrix.txt")) {
            String text =
                    new String(
                            Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .filter(line -> line.startsWith(kind))
                    .map(line -> line.strip().replaceAll(" {2,}", "  "))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> found() {
        Set<String> lines = new TreeSet<>();
        classes(Route.class).forEach(view -> lines.add(page(view)));
        classes(RestController.class).forEach(rest -> lines.addAll(operations(rest)));
        classes(Component.class)
                .filter(RoleMatrixTests::isService)
                .forEach(service -> lines.addAll(methods(service)));
        return lines;
    }

    private static Stream<Class<?>> classes(Class<? extends java.lang.annotation.Annotation> by) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(by));
        return scanner.findCandidateComponents("io.raygate").stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                .filter(type -> !isOfTests(type));
    }

    /** Rooms and views that tests bring along are nested in them. */
    private static boolean isOfTests(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        return outermost.getSimpleName().matches(".*(Tests?|IT)")
                || outermost != type && outermost.getSimpleName().startsWith("Test");
    }

    private static boolean isService(Class<?> type) {
        String[] packages = type.getPackageName().split("\\.");
        return Modifier.isPublic(type.getModifiers())
                && packages.length > 2
                && !WITHOUT_SERVICES.contains(packages[2])
                && !List.of(packages).contains("ui")
                && !List.of(packages).contains("rest");
    }

    private static String page(Class<?> view) {
        var access = new AccessAnnotationChecker();
        Principal somebody = () -> "somebody";
        if (access.hasAccess(view, null, role -> false)) {
            return "page  /%s  everybody".formatted(path(view));
        }
        return "page  /%s  %s"
                .formatted(
                        path(view),
                        roles(role -> access.hasAccess(view, somebody, role.name()::equals)));
    }

    private static String path(Class<?> view) {
        return view.getAnnotation(Route.class).value();
    }

    private static Set<String> operations(Class<?> rest) {
        Set<String> lines = new TreeSet<>();
        RequestMapping root =
                AnnotatedElementUtils.findMergedAnnotation(rest, RequestMapping.class);
        String prefix = root == null || root.path().length == 0 ? "" : root.path()[0];
        for (Method method : rest.getDeclaredMethods()) {
            RequestMapping mapped =
                    AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            if (mapped != null) {
                String path = mapped.path().length == 0 ? "" : mapped.path()[0];
                Arrays.stream(mapped.method())
                        .forEach(
                                verb ->
                                        lines.add(
                                                "rest  %s %s%s%s"
                                                        .formatted(
                                                                verb,
                                                                prefix,
                                                                path,
                                                                callers(
                                                                        prefix + path,
                                                                        method,
                                                                        rest))));
            }
        }
        return lines;
    }

    /** An operation without a lock of its own is open to everybody who brings a token. */
    private static String callers(String path, Method method, Class<?> rest) {
        if (!path.startsWith("/api/")) {
            return "";
        }
        String locked = rolesAt(method, rest);
        return "  " + (locked.equals(NO_LOCK) ? roles(role -> true) : locked);
    }

    private static Set<String> methods(Class<?> service) {
        Set<String> lines = new TreeSet<>();
        for (Method method : service.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.isSynthetic()) {
                lines.add(
                        "call  %s.%s  %s"
                                .formatted(
                                        service.getName().replace("io.raygate.", ""),
                                        method.getName(),
                                        rolesAt(method, service)));
            }
        }
        return lines;
    }

    /** Where a lock looks at an argument, once for each value there is. */
    private static String rolesAt(Method method, Class<?> service) {
        int judged = indexOfEnum(method);
        if (judged < 0 || !readsArguments(method, service)) {
            return rolesAt(method, service, new @Nullable Object[method.getParameterCount()]);
        }
        return Arrays.stream(method.getParameterTypes()[judged].getEnumConstants())
                .map(
                        value -> {
                            var arguments = new @Nullable Object[method.getParameterCount()];
                            arguments[judged] = value;
                            return value + ": " + rolesAt(method, service, arguments);
                        })
                .collect(joining("; "));
    }

    private static int indexOfEnum(Method method) {
        List<Class<?>> types = List.of(method.getParameterTypes());
        return types.stream().filter(Class::isEnum).findFirst().map(types::indexOf).orElse(-1);
    }

    private static boolean readsArguments(Method method, Class<?> service) {
        var lock =
                AnnotatedElementUtils.findMergedAnnotation(
                        method, org.springframework.security.access.prepost.PreAuthorize.class);
        return lock != null && lock.value().contains("#");
    }

    private static String rolesAt(Method method, Class<?> service, @Nullable Object[] arguments) {
        if (ask(method, service, arguments, Role.ADMINISTRATOR) == null) {
            return NO_LOCK;
        }
        return roles(role -> ask(method, service, arguments, role).isGranted());
    }

    private static @Nullable AuthorizationResult ask(
            Method method, Class<?> service, @Nullable Object[] arguments, Role role) {
        Authentication who =
                new TestingAuthenticationToken("somebody", null, "ROLE_" + role.name());
        return LOCKS.authorize(() -> who, new Call(method, service, arguments));
    }

    private static String roles(Predicate<Role> mayEnter) {
        String roles =
                Arrays.stream(Role.values())
                        .filter(mayEnter)
                        .map(role -> role.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(joining(" "));
        return roles.isEmpty() ? "nobody" : roles;
    }

    /** A call that is only judged, never made. */
    private static final class Call extends ReflectiveMethodInvocation {

        Call(Method method, Class<?> service, @Nullable Object[] arguments) {
            super(new Object(), null, method, arguments, service, List.of());
        }
    }
}
