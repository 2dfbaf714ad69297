package io.raygate.runtime.local;

import io.raygate.runtime.LaunchPlan;
import io.raygate.runtime.RuntimeObserved;
import io.raygate.runtime.local.python.Environment;
import io.raygate.runtime.local.python.Environments;
import io.raygate.runtime.local.python.InstallationFailed;
import io.raygate.runtime.local.python.InstallationObserver;
import io.raygate.runtime.local.python.PackageSource;
import io.raygate.runtime.local.python.Python;
import io.raygate.runtime.local.python.Pythons;
import io.raygate.runtime.local.python.Recipe;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.springframework.util.unit.DataSize;

/**
 * The real Ray for tests: one release, installed once into a folder that outlives the build, and
 * shared by all tests that run it.
 *
 * <p>The folder is the property {@code raygate.test.cache}. For root it lies where other users can
 * read it by default, because tests also run Ray as one of them. Where Ray cannot be installed the
 * test fails.
 */
public final class RealRay {

    /** The release all tests are pinned to. */
    public static final String VERSION = "2.60.0";

    private static final String SYSTEM_PYTHON = "/usr/bin/python3";

    private RealRay() {}

    /** The settings with which a console uses the shared environment, as Spring properties. */
    public static Map<String, String> properties() {
        install();
        return Map.of(
                "raygate.local.environments",
                environmentsFolder().toString(),
                "raygate.local.python",
                python().executable().toString());
    }

    /** The environment, made now if it is not there; {@code bin/ray} in it is the client. */
    public static synchronized Environment install() {
        try {
            return environments().make(new Recipe(python(), VERSION, List.of()), new Printing());
        } catch (InstallationFailed | InterruptedException problem) {
            throw new IllegalStateException("Ray could not be installed", problem);
        }
    }

    /** A runtime in a folder of its own that uses the shared environment. */
    static LocalRuntime runtime(Path folder, Consumer<RuntimeObserved> observer)
            throws IOException {
        return LocalConfiguration.runtime(
                settings(environmentsFolder()),
                folder,
                new Observations(observer),
                Clock.systemUTC(),
                System.getenv());
    }

    static LocalProperties settings(Path environments) {
        return new LocalProperties(
                null,
                environments.toString(),
                python().executable().toString(),
                null,
                null,
                null,
                new NumberRange(75000, 75999),
                new NumberRange(31000, 32999),
                4096,
                DataSize.ofMegabytes(10));
    }

    /** A small cluster. */
    static LaunchPlan plan(ApplicationId application) {
        return new LaunchPlan(
                application,
                VERSION,
                1,
                0,
                100L << 20,
                OptionalLong.empty(),
                List.of(),
                Map.of("GREETING", "hello from the plan"),
                Secret.of("ray-token-of-" + application),
                Secret.of("jupyter-token-of-" + application));
    }

    static Environments environments() {
        return new Environments(
                environmentsFolder(),
                cache().resolve("pip"),
                PackageSource.DEFAULT,
                System.getenv());
    }

    static Path environmentsFolder() {
        return cache().resolve("environments");
    }

    static Python python() {
        Optional<String> system =
                Optional.of(SYSTEM_PYTHON).filter(it -> Files.isExecutable(Path.of(it)));
        try {
            return switch (new Pythons(system, System.getenv("PATH")).search()) {
                case Python.Search.Found found -> found.python();
                case Python.Search.NotFound notFound ->
                        throw new IllegalStateException(notFound.reason());
            };
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static Path cache() {
        String usual =
                Workshop.isRoot()
                        ? "/var/cache/raygate-test"
                        : System.getProperty("user.home") + "/.cache/raygate-test";
        return Path.of(System.getProperty("raygate.test.cache", usual));
    }

    private static final class Printing implements InstallationObserver {
        @Override
        public void creating() {}

        @Override
        public void installing() {}

        @Override
        public void progress(String detail, double fraction) {}

        @Override
        public void line(String text) {
            System.out.println(text);
        }
    }
}
