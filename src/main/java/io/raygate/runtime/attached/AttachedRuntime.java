package io.raygate.runtime.attached;

import io.raygate.runtime.AttachPlan;
import io.raygate.runtime.AttachedServices;
import io.raygate.runtime.Bypass;
import io.raygate.runtime.ClusterAnswers;
import io.raygate.runtime.RunningWork;
import io.raygate.runtime.RuntimeObserved;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.runtime.ServiceAnswer;
import io.raygate.runtime.Topology;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches clusters that somebody else runs: asks each regularly who it is and whether it is well,
 * and looks whether it can be reached without the gateway.
 */
final class AttachedRuntime implements AttachedServices, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AttachedRuntime.class);

    private final AttachedProperties properties;
    private final Asking asking;
    private final Bypasses bypasses;
    private final InstantSource clock;
    private final Consumer<RuntimeObserved> observer;
    private final Map<ApplicationId, Rounds> watched = new ConcurrentHashMap<>();
    private final ExecutorService eyes = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService pacer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("attached-runtime").factory());

    AttachedRuntime(
            AttachedProperties properties,
            Asking asking,
            Bypasses bypasses,
            InstantSource clock,
            Consumer<RuntimeObserved> observer) {
        this.properties = properties;
        this.asking = asking;
        this.bypasses = bypasses;
        this.clock = clock;
        this.observer = observer;
        every(properties.healthPause().toMillis(), Rounds::health);
        every(properties.bypassPause().toMillis(), Rounds::bypasses);
    }

    private void every(long pause, Consumer<Rounds> round) {
        pacer.scheduleWithFixedDelay(
                () -> watched.values().forEach(round), pause, pause, TimeUnit.MILLISECONDS);
    }

    boolean knows(ApplicationId application) {
        return watched.containsKey(application);
    }

    void attach(AttachPlan plan) {
        Watch watch = new Watch(plan, asking, bypasses, properties.patience(), clock);
        Rounds rounds = new Rounds(watch);
        Rounds before = watched.put(plan.application(), rounds);
        if (before != null) {
            before.watch.end();
        }
        rounds.health();
        rounds.bypasses();
    }

    /** Stops watching; the cluster runs on and hears nothing of it. */
    void detach(ApplicationId application) {
        Rounds rounds = watched.get(application);
        if (rounds != null) {
            rounds.watch.end();
        }
    }

    void forget(ApplicationId application) {
        detach(application);
        watched.remove(application);
    }

    RuntimeStatus status(ApplicationId application) {
        return watch(application).map(Watch::status).orElseGet(RuntimeStatus.Absent::new);
    }

    List<String> log(ApplicationId application, int lines) {
        return watch(application).map(watch -> watch.log(lines)).orElseGet(List::of);
    }

    Optional<Topology> topology(ApplicationId application) {
        return watch(application)
                .map(Watch::plan)
                .flatMap(
                        plan ->
                                asking.document(
                                        plan.dashboard(),
                                        "/nodes?view=summary",
                                        plan.rayToken(),
                                        properties.patience()))
                .map(summary -> ClusterAnswers.topology(summary, clock.instant()));
    }

    /** Its jobs; what its Jupyter is busy with is not Raygate's to end, and not asked. */
    RunningWork work(ApplicationId application) {
        return watch(application)
                .map(Watch::plan)
                .map(
                        plan ->
                                new RunningWork(
                                        asking.document(
                                                        plan.dashboard(),
                                                        "/api/jobs/",
                                                        plan.rayToken(),
                                                        properties.patience())
                                                .map(ClusterAnswers::jobs),
                                        Optional.empty()))
                .orElse(RunningWork.UNKNOWN);
    }

    @Override
    public ServiceAnswer ask(ServiceName service, PinnedAddress at, Optional<Secret> token) {
        return asking.ask(service, at, token, properties.patience());
    }

    @Override
    public Optional<ServiceAnswer> lastAnswer(ApplicationId application) {
        return watch(application).flatMap(Watch::answer);
    }

    @Override
    public List<Bypass> bypasses(ApplicationId application) {
        return watch(application).map(Watch::bypasses).orElseGet(List::of);
    }

    private Optional<Watch> watch(ApplicationId application) {
        return Optional.ofNullable(watched.get(application)).map(rounds -> rounds.watch);
    }

    @Override
    public void close() {
        pacer.shutdownNow();
        eyes.shutdownNow();
    }

    /**
     * The rounds of one watch; a slow cluster makes nobody else wait, and is asked once at most.
     */
    private final class Rounds {

        private final Watch watch;
        private final AtomicBoolean asksHealth = new AtomicBoolean();
        private final AtomicBoolean asksBypasses = new AtomicBoolean();

        Rounds(Watch watch) {
            this.watch = watch;
        }

        void health() {
            go(asksHealth, watch::look);
        }

        void bypasses() {
            go(asksBypasses, watch::lookForBypasses);
        }

        private void go(AtomicBoolean busy, java.util.function.BooleanSupplier look) {
            if (busy.compareAndSet(false, true)) {
                eyes.execute(
                        () -> {
                            try {
                                if (look.getAsBoolean()) {
                                    tell();
                                }
                            } catch (RuntimeException ofThisRound) {
                                LOG.warn(
                                        "Could not look at {}",
                                        watch.plan().application(),
                                        ofThisRound);
                            } finally {
                                busy.set(false);
                            }
                        });
            }
        }

        private void tell() {
            observer.accept(new RuntimeObserved(watch.plan().application(), watch.status()));
        }
    }
}
