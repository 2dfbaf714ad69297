package io.raygate.runtime.local;

import io.raygate.runtime.Isolation;
import io.raygate.runtime.LaunchPlan;
import io.raygate.runtime.LaunchProgress;
import io.raygate.runtime.MachineReport;
import io.raygate.runtime.RayRuntime;
import io.raygate.runtime.RunningWork;
import io.raygate.runtime.RuntimeObserved;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.runtime.Topology;
import io.raygate.runtime.local.box.BoxFolders;
import io.raygate.runtime.local.box.BoxProbe;
import io.raygate.runtime.local.machine.Folder;
import io.raygate.runtime.local.python.Python;
import io.raygate.runtime.local.python.RayVersions;
import io.raygate.runtime.local.python.Requirement;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs clusters on this machine, each in a box that outlives the console.
 *
 * <p>What was left running is found when this is made; observations are told from {@link #start}
 * on, when everybody who listens is there.
 */
final class LocalRuntime implements RayRuntime, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LocalRuntime.class);

    private final Path applicationsFolder;
    private final boolean ownsEnvironments;
    private final Workshop workshop;
    private final RayVersions versions;
    private final KeptFiles keptFiles;
    private final Observations observations;
    private final Map<ApplicationId, LocalApplication> applications = new ConcurrentHashMap<>();
    private volatile boolean running;

    LocalRuntime(Path folder, Workshop workshop, RayVersions versions, Observations observations) {
        this.applicationsFolder = applicationsIn(folder);
        this.ownsEnvironments = workshop.properties().environmentsIn(folder).startsWith(folder);
        this.workshop = workshop;
        this.versions = versions;
        this.keptFiles = new KeptFiles(keptIn(folder));
        this.observations = observations;
        findWhatRuns();
    }

    static Path applicationsIn(Path folder) {
        return folder.resolve("apps");
    }

    static Path keptIn(Path folder) {
        return folder.resolve("kept");
    }

    @Override
    public MachineReport inspect() {
        try {
            refreshVersions();
            return workshop.machine().report();
        } catch (InterruptedException stopping) {
            throw stopped();
        }
    }

    @Override
    public List<String> rayVersions() {
        try {
            refreshVersions();
        } catch (InterruptedException stopping) {
            throw stopped();
        }
        return versions.known();
    }

    @Override
    public Optional<String> objectionToRay(String version) {
        return workshop.environments().holdsRay(version)
                ? Optional.empty()
                : versions.objectionTo(version);
    }

    @Override
    public void launch(LaunchPlan plan) {
        MachineReport machine = inspect();
        objectionToRay(plan.rayVersion())
                .ifPresent(
                        why -> {
                            throw new CannotLaunch("rayVersion", why);
                        });
        List<Requirement> packages = PlanCheck.check(plan, machine);
        machine.checks().stream()
                .filter(check -> check.outcome() == MachineReport.Outcome.BLOCKING)
                .findFirst()
                .ifPresent(
                        check -> {
                            throw new CannotLaunch(null, check.text() + ".");
                        });
        application(plan.application()).launch(plan, packages);
    }

    @Override
    public void stop(ApplicationId application) {
        application(application).stop();
    }

    @Override
    public void discard(ApplicationId id, boolean keepFiles) {
        LocalApplication application = application(id);
        if (!application.isIdle()) {
            throw new CannotLaunch(null, id + " is still running: stop it first.");
        }
        try {
            keptFiles.discard(application.folders(), keepFiles);
            applications.remove(id);
            Thread.ofPlatform().daemon().name("environments").start(this::removeUnwanted);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot take away " + application.folders(), problem);
        }
    }

    @Override
    public RuntimeStatus status(ApplicationId application) {
        return application(application).status();
    }

    @Override
    public LaunchProgress progress(ApplicationId application) {
        return application(application).progress();
    }

    @Override
    public Optional<Topology> topology(ApplicationId application) {
        return application(application).topology();
    }

    @Override
    public RunningWork work(ApplicationId application) {
        return application(application).work();
    }

    @Override
    public List<String> log(ApplicationId application, int lines) {
        try {
            return application(application).output().tail(lines);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public Isolation isolation(ApplicationId application) {
        return application(application).isolation().orElseGet(this::expectedIsolation);
    }

    /** Only an open box shares its ports with the machine. */
    @Override
    public boolean isBoxPort(Port port) {
        NumberRange open = workshop.properties().openPorts();
        return port.number() >= open.first()
                && port.number() <= open.last()
                && !expectedIsolation().sealed();
    }

    private Isolation expectedIsolation() {
        try {
            BoxProbe probe = workshop.machine().probe();
            return Walls.isolation(probe.mode(), Workshop.isRoot(), probe.limitsMemory());
        } catch (InterruptedException stopping) {
            throw stopped();
        }
    }

    @Override
    public SocketAddress reach(ApplicationId application, ServiceName service) {
        return folders(application).socket(service);
    }

    @Override
    public void start() {
        running = true;
        observations.begin();
        Thread.ofPlatform().daemon().name("local-runtime-start").start(this::prepare);
    }

    @Override
    public void stop() {
        running = false;
        applications.values().forEach(LocalApplication::leave);
        observations.end();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What takes a while and nobody waits for. */
    private void prepare() {
        try {
            workshop.environments().removeLeftovers();
            removeUnwanted();
            refreshVersions();
            workshop.machine().probe();
        } catch (IOException problem) {
            LOG.warn("Leftovers of installations could not be looked for", problem);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Only where they are ours alone: a folder set by hand may serve other consoles. */
    private void removeUnwanted() {
        if (!ownsEnvironments) {
            return;
        }
        try {
            workshop.environments().removeUnwanted(() -> EnvironmentUse.all(applicationsFolder));
        } catch (IOException problem) {
            LOG.warn("Environments that nobody uses could not be removed", problem);
        }
    }

    private void refreshVersions() throws InterruptedException {
        if (workshop.machine().python() instanceof Python.Search.Found found) {
            versions.refresh(found.python());
        }
    }

    private void findWhatRuns() {
        try {
            for (Path folder : Folder.foldersIn(applicationsFolder)) {
                application(new ApplicationId(folder.getFileName().toString())).adopt();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(
                    "cannot look for running applications in " + applicationsFolder, problem);
        }
    }

    private LocalApplication application(ApplicationId id) {
        return applications.computeIfAbsent(
                id,
                it ->
                        new LocalApplication(
                                it,
                                folders(it),
                                workshop,
                                (which, status) ->
                                        observations.tell(new RuntimeObserved(which, status))));
    }

    private BoxFolders folders(ApplicationId id) {
        return new BoxFolders(applicationsFolder.resolve(id.value()));
    }

    private static IllegalStateException stopped() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the console is stopping");
    }
}
