package io.raygate.runtime.local.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a shell script in Python's place, which makes an environment whose pip does what we say. */
class EnvironmentsTests {

    @TempDir private Path folder;
    private Environments environments;
    private final Recording observer = new Recording();

    @BeforeEach
    void setUp() {
        environments = on(folder);
    }

    @Test
    void makesAnEnvironmentOnceAndFindsItAfterwards() throws Exception {
        Recipe recipe =
                recipe(
                        """
                        echo Installing collected packages: ray, six
                        mkdir "${0%/bin/python}/lib/python3.11/site-packages/six-1.dist-info" \\
                              "${0%/bin/python}/lib/python3.11/site-packages/ray-2.dist-info"
                        sleep 1.5""");

        Environment made = environments.make(recipe, observer);

        assertThat(made.packages()).isEqualTo(2);
        assertThat(observer.details).last().asString().startsWith("2 of 2 packages");
        assertThat(observer.events).containsExactly("creating", "installing");
        assertThat(environments.find(recipe)).contains(made);
        assertThat(environments.holdsRay("2.60.0")).isTrue();
        assertThat(environments.holdsRay("2.6")).isFalse();
        assertThat(environments.make(recipe, observer)).isEqualTo(made);
        assertThat(observer.events).hasSize(2);
    }

    @Test
    void removesWhatNobodyWantsButTheNewest() throws Exception {
        Environment wanted = environments.make(ofRay("2.60.0"), observer);
        Environment oldest = environments.make(ofRay("2.58.0"), observer);
        Environment newest = environments.make(ofRay("2.59.0"), observer);
        age(oldest, 2);
        age(newest, 1);
        age(wanted, 3);

        environments.removeUnwanted(Optional::empty);
        assertThat(oldest.folder()).exists();
        environments.removeUnwanted(
                () -> Optional.of(Set.of(wanted.folder().getFileName().toString())));

        assertThat(oldest.folder()).doesNotExist();
        assertThat(newest.folder()).exists();
        assertThat(environments.find(wanted.recipe())).contains(wanted);
    }

    @Test
    void removesNothingThatIsJustBeingMade() throws Exception {
        Environment one = environments.make(ofRay("2.60.0"), observer);
        Environment other = environments.make(ofRay("2.59.0"), observer);
        age(one, 2);
        age(other, 1);

        try (var lock = EnvironmentLock.tryOn(one.folder()).orElseThrow()) {
            environments.removeUnwanted(() -> Optional.of(Set.of()));
        }

        assertThat(one.folder()).exists();
    }

    private Recipe ofRay(String version) throws IOException {
        return new Recipe(recipe("echo ready").python(), version, List.of());
    }

    private static void age(Environment environment, int hours) throws IOException {
        Files.setLastModifiedTime(
                environment.folder().resolve("raygate-complete"),
                FileTime.from(Instant.now().minus(Duration.ofHours(hours))));
    }

    @Test
    void leavesNothingBehindWhenInstallingFails() throws Exception {
        Recipe recipe = recipe("echo 'ERROR: something new'; exit 1");

        assertThatThrownBy(() -> environments.make(recipe, observer))
                .isInstanceOf(InstallationFailed.class)
                .hasMessage("pip: something new");

        assertThat(folder.resolve("environments").resolve(recipe.key())).doesNotExist();
        assertThat(folder.resolve("environments")).isEmptyDirectory();
        assertThat(environments.find(recipe)).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenItIsGivenUp() throws Exception {
        Recipe recipe = recipe("echo $$ > %s/pid; exec sleep 1000".formatted(folder));
        Path pid = folder.resolve("pid");
        AtomicReference<Throwable> outcome = new AtomicReference<>();
        Thread making =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        environments.make(recipe, observer);
                                    } catch (InstallationFailed | InterruptedException expected) {
                                        outcome.set(expected);
                                    }
                                });
        await().until(() -> Files.exists(pid) && !Files.readString(pid).isBlank());

        making.interrupt();
        making.join(Duration.ofSeconds(10));

        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
        assertThat(folder.resolve("environments").resolve(recipe.key())).doesNotExist();
        assertThat(ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())))
                .matches(it -> it.filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void removesWhatACrashLeftHalfMadeAndKeepsWhatIsComplete() throws Exception {
        Environment complete = environments.make(recipe("true"), observer);
        Path halfMade = folder.resolve("environments/ray-2.60.0-py3.11-0123456789");
        Files.createDirectories(halfMade.resolve("lib"));
        Files.writeString(halfMade.resolve("lib/some.py"), "");

        on(folder).removeLeftovers();

        assertThat(halfMade).doesNotExist();
        assertThat(complete.folder()).exists();
    }

    @Test
    void leavesAloneWhatAnotherProcessIsJustMaking() throws Exception {
        Path inTheMaking = folder.resolve("environments/ray-2.60.0-py3.11-0123456789");
        Files.createDirectories(inTheMaking);

        try (EnvironmentLock held = EnvironmentLock.on(inTheMaking)) {
            assertThat(held).isNotNull();
            on(folder).removeLeftovers();
        }

        assertThat(inTheMaking).exists();
    }

    @Test
    void nobodyElseHoldsALockWhileItsFileComesAndGoes() throws Exception {
        Path place = folder.resolve("ray-2.60.0-py3.11-0123456789");
        AtomicInteger holders = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (int taken = 0; taken < 50; ) {
                                            taken += take(place, holders, most);
                                        }
                                    }));
        }

        for (Thread each : all) {
            each.join();
        }

        assertThat(most).hasValue(1);
        assertThat(folder).isEmptyDirectory();
    }

    private static int take(Path place, AtomicInteger holders, AtomicInteger most) {
        try (EnvironmentLock lock = EnvironmentLock.tryOn(place).orElse(null)) {
            if (lock == null) {
                return 0;
            }
            int now = holders.incrementAndGet();
            most.accumulateAndGet(now, Math::max);
            Thread.yield();
            holders.decrementAndGet();
            return 1;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Test
    void twoThatWantTheSameMakeItOnce() throws Exception {
        Recipe recipe = recipe("sleep 0.5");
        Thread other =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        on(folder).make(recipe, observer);
                                    } catch (InstallationFailed | InterruptedException problem) {
                                        observer.events.add(problem.toString());
                                    }
                                });

        environments.make(recipe, observer);
        other.join();

        assertThat(observer.events).containsExactly("creating", "installing");
    }

    private static Environments on(Path folder) {
        return new Environments(
                folder.resolve("environments"),
                folder.resolve("cache"),
                PackageSource.DEFAULT,
                Map.of("PATH", System.getenv("PATH")));
    }

    /** Python as far as needed: makes a folder with a pip that runs {@code pip}. */
    private Recipe recipe(String pip) throws IOException {
        Path script = folder.resolve("python3");
        Files.writeString(
                script,
                """
                #!/bin/sh
                mkdir -p "$4/bin" "$4/lib/python3.11/site-packages/pip-25.dist-info"
                cat > "$4/bin/python" <<'END'
                #!/bin/sh
                %s
                END
                chmod +x "$4/bin/python"
                """
                        .formatted(pip));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Recipe(new Python(script, "3.11.2", Path.of("/usr"), true), "2.60.0", List.of());
    }

    private static final class Recording implements InstallationObserver {
        private final List<String> details = new CopyOnWriteArrayList<>();
        private final List<String> events = new CopyOnWriteArrayList<>();

        @Override
        public void creating() {
            events.add("creating");
        }

        @Override
        public void installing() {
            events.add("installing");
        }

        @Override
        public void progress(String detail, double fraction) {
            details.add(detail);
        }

        @Override
        public void line(String text) {}
    }
}
