package io.raygate.runtime.local;

import io.raygate.runtime.LaunchPlan;
import io.raygate.runtime.local.box.Box;
import io.raygate.runtime.local.box.BoxFolders;
import io.raygate.runtime.local.box.BoxMode;
import io.raygate.runtime.local.box.BoxPlan;
import io.raygate.runtime.local.box.BoxProbe;
import io.raygate.runtime.local.python.Environment;
import io.raygate.runtime.local.python.InstallationFailed;
import io.raygate.runtime.local.python.InstallationObserver;
import io.raygate.runtime.local.python.Python;
import io.raygate.runtime.local.python.Recipe;
import io.raygate.runtime.local.python.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One application's way from a plan to a standing box, step by step. */
final class Launch implements InstallationObserver {

    static final int CHECK = 0;
    static final int CREATE = 1;
    static final int INSTALL = 2;
    static final int START_RAY = 3;
    static final int START_JUPYTER = 4;
    static final int FIRST_HEALTH = 5;

    private final Workshop workshop;
    private final BoxFolders folders;
    private final LaunchPlan plan;
    private final List<Requirement> packages;
    private final Steps steps;
    private final Runnable stepReached;
    private @Nullable Ready ready;

    /** What a box can be started from, again and again. */
    private record Ready(Python python, BoxProbe probe, Environment environment) {}

    /**
     * @param stepReached called whenever the current step changed
     */
    Launch(
            Workshop workshop,
            BoxFolders folders,
            LaunchPlan plan,
            List<Requirement> packages,
            Steps steps,
            Runnable stepReached) {
        this.workshop = workshop;
        this.folders = folders;
        this.plan = plan;
        this.packages = packages;
        this.steps = steps;
        this.stepReached = stepReached;
    }

    static List<String> titles(LaunchPlan plan) {
        String more =
                switch (plan.packages().size()) {
                    case 0 -> "";
                    case 1 -> ", 1 more package";
                    default -> ", %d more packages".formatted(plan.packages().size());
                };
        return List.of(
                "Check this machine",
                "Create environment",
                "Install Ray %s and JupyterLab%s".formatted(plan.rayVersion(), more),
                "Start Ray",
                "Start Jupyter",
                "First health check");
    }

    /** Installs what is missing. */
    void prepare() throws InstallationFailed, InterruptedException {
        reach(CHECK, "Check this machine");
        Python python = python();
        BoxProbe probe = workshop.machine().probe();
        Recipe recipe = new Recipe(python, plan.rayVersion(), packages);
        want(recipe.key());
        reach(CREATE, "Create environment, Python " + python.version());
        Optional<Environment> there = workshop.environments().find(recipe);
        Environment environment =
                there.isPresent() ? there.get() : workshop.environments().make(recipe, this);
        steps.line(
                "Environment %s with %d packages%s"
                        .formatted(
                                environment.folder().getFileName(),
                                environment.packages(),
                                there.isPresent() ? ", there already" : ""));
        ready = new Ready(python, probe, environment);
    }

    private void want(String environment) throws InstallationFailed {
        try {
            workshop.environments().wanting(() -> EnvironmentUse.note(folders, environment));
        } catch (IOException problem) {
            throw new InstallationFailed(
                    "The application's folder could not be written: " + problem.getMessage());
        }
    }

    /** Returns when the box stands; Ray in it is then just beginning. */
    Box start() throws InstallationFailed, InterruptedException, IOException {
        Ready from = Objects.requireNonNull(ready, "prepare() comes first");
        reach(START_RAY, "Start Ray");
        return start(from.python(), from.probe(), from.environment());
    }

    private Python python() throws InstallationFailed, InterruptedException {
        return switch (workshop.machine().python()) {
            case Python.Search.Found found -> found.python();
            case Python.Search.NotFound notFound -> throw new InstallationFailed(notFound.reason());
        };
    }

    private Box start(Python python, BoxProbe probe, Environment environment)
            throws IOException, InterruptedException, InstallationFailed {
        folders.make();
        Box.writeTokens(folders, plan.rayToken(), plan.jupyterToken());
        boolean root = Workshop.isRoot();
        long user = root ? workshop.users().of(folders) : Workshop.ownUser();
        boolean open = probe.mode() == BoxMode.OPEN;
        if (open && root) {
            mustBeReachable(environment.folder());
        }
        BoxPlan box =
                new BoxPlan(
                        plan.application().value(),
                        probe.mode(),
                        user,
                        folders,
                        environment.folder(),
                        readable(python, environment),
                        plan.cpus(),
                        plan.gpus(),
                        plan.objectStoreMemory(),
                        plan.memoryLimit(),
                        workshop.properties().processes(),
                        open
                                ? OpenPorts.firstOfFreeBlock(workshop.properties().openPorts())
                                : workshop.properties().openPorts().first(),
                        plan.profiling(),
                        workshop.properties().logSize().toBytes(),
                        plan.environment());
        return Box.start(workshop.scripts(), python.executable(), box);
    }

    /** What lies outside the system's own folders: the environment, and the Python below it. */
    static List<Path> readable(Python python, Environment environment) throws IOException {
        Path prefix = python.prefix();
        return Stream.of(environment.folder(), prefix, prefix.toRealPath())
                .filter(path -> !path.startsWith("/usr") && path.getNameCount() > 0)
                .distinct()
                .toList();
    }

    /** Without walls a user of its own meets the permissions of every folder above. */
    private void mustBeReachable(Path environment) throws IOException, InstallationFailed {
        for (Path place : new Path[] {folders.all().getParent(), environment}) {
            for (Path path = place; path != null; path = path.getParent()) {
                if (!Files.getPosixFilePermissions(path)
                        .contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    throw new InstallationFailed(
                            "Without namespaces an application cannot reach its own folder below %s, which is closed to other users. Set raygate.local.folder to a folder that is not, or run Raygate as an ordinary user."
                                    .formatted(path));
                }
            }
        }
    }

    private void reach(int step, String title) {
        steps.reach(step, title);
        stepReached.run();
    }

    @Override
    public void creating() {
        stepReached.run();
    }

    @Override
    public void installing() {
        steps.reach(INSTALL);
        stepReached.run();
    }

    @Override
    public void progress(String detail, double fraction) {
        steps.detail(detail, Optional.of(fraction));
    }

    @Override
    public void line(String text) {
        steps.line(text);
    }
}
