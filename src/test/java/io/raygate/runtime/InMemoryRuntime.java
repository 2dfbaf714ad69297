package io.raygate.runtime;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A runtime whose clusters are nothing but a status that the test sets.
 *
 * <p>Launching and stopping stay under way until the test says how they end.
 */
public class InMemoryRuntime implements RayRuntime, AttachedServices {

    public static final Instant SOME_TIME = Instant.parse("2026-11-23T18:00:00Z");

    private final Map<ApplicationId, RuntimeStatus> statuses = new ConcurrentHashMap<>();
    private final List<LaunchPlan> launches = new CopyOnWriteArrayList<>();
    private final List<ApplicationId> stops = new CopyOnWriteArrayList<>();
    private final Map<ApplicationId, Boolean> discards = new ConcurrentHashMap<>();
    private final Map<ApplicationId, List<String>> logs = new ConcurrentHashMap<>();
    private final Map<ApplicationId, Topology> topologies = new ConcurrentHashMap<>();
    private final Map<ApplicationId, RunningWork> works = new ConcurrentHashMap<>();
    private final Map<ApplicationId, LaunchProgress> progresses = new ConcurrentHashMap<>();
    private final Map<String, ServiceAnswer> answers = new ConcurrentHashMap<>();
    private final Map<ApplicationId, List<Bypass>> bypasses = new ConcurrentHashMap<>();
    private final List<AttachPlan> attachments = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Isolation isolation = new Isolation(true, true, true, List.of());
    private volatile Consumer<RuntimeObserved> observer = observed -> {};
    private volatile Optional<RuntimeException> launchFailure = Optional.empty();
    private volatile Optional<RuntimeException> discardFailure = Optional.empty();

    /** Who is told of every change of a status. */
    public void observer(Consumer<RuntimeObserved> observer) {
        this.observer = observer;
    }

    /** The cluster is in this status from now on, and whoever observes is told. */
    public void becomes(ApplicationId application, RuntimeStatus status) {
        finds(application, status);
        observer.accept(new RuntimeObserved(application, status));
    }

    /** The cluster is in this status, and nobody is told. */
    public void finds(ApplicationId application, RuntimeStatus status) {
        statuses.put(application, status);
    }

    public void comesUp(ApplicationId application) {
        becomes(application, new RuntimeStatus.Running(4711, SOME_TIME, false));
    }

    public void goes(ApplicationId application) {
        becomes(application, new RuntimeStatus.Absent());
    }

    public void crashes(ApplicationId application, String reason) {
        becomes(application, new RuntimeStatus.Crashed(reason, SOME_TIME));
    }

    public void writes(ApplicationId application, String... lines) {
        logs.put(application, List.of(lines));
    }

    /** The cluster answers with these nodes. */
    public void shows(ApplicationId application, Topology topology) {
        topologies.put(application, topology);
    }

    /** The cluster is busy with this. */
    public void works(ApplicationId application, RunningWork work) {
        works.put(application, work);
    }

    /** The latest launch is this far. */
    public void getsOn(ApplicationId application, LaunchProgress progress) {
        progresses.put(application, progress);
    }

    /** Applications are sealed off like this. */
    public void isolates(Isolation isolation) {
        this.isolation = isolation;
    }

    /** Every launch from now on fails at once. */
    public void refusesToLaunch(RuntimeException failure) {
        launchFailure = Optional.of(failure);
    }

    /** Every discarding from now on fails. */
    public void refusesToDiscard(RuntimeException failure) {
        discardFailure = Optional.of(failure);
    }

    /** Whoever is asked at this address answers so; elsewhere nothing answers. */
    public void answers(String url, ServiceAnswer answer) {
        answers.put(url, answer);
    }

    /** Attached services are found open there. */
    public void bypassedAt(ApplicationId application, Bypass... places) {
        bypasses.put(application, List.of(places));
    }

    public List<AttachPlan> attachments() {
        return new ArrayList<>(attachments);
    }

    /** Every address asked so far, with the token that was sent. */
    public List<String> asked() {
        return new ArrayList<>(asked);
    }

    @Override
    public void attach(AttachPlan plan) {
        attachments.add(plan);
        becomes(plan.application(), new RuntimeStatus.Launching("Asking Ray"));
    }

    @Override
    public ServiceAnswer ask(ServiceName service, PinnedAddress at, Optional<Secret> token) {
        asked.add(at + token.map(secret -> " with " + secret.reveal()).orElse(""));
        return answers.getOrDefault(
                at.web().toString(), new ServiceAnswer.Silent("connection refused"));
    }

    @Override
    public Optional<ServiceAnswer> lastAnswer(ApplicationId application) {
        return Optional.empty();
    }

    @Override
    public List<Bypass> bypasses(ApplicationId application) {
        return bypasses.getOrDefault(application, List.of());
    }

    /** Nothing was ever launched here. */
    public void forgetsEverything() {
        answers.clear();
        bypasses.clear();
        attachments.clear();
        asked.clear();
        statuses.clear();
        launches.clear();
        stops.clear();
        discards.clear();
        logs.clear();
        topologies.clear();
        works.clear();
        progresses.clear();
        isolation = new Isolation(true, true, true, List.of());
        launchFailure = Optional.empty();
        discardFailure = Optional.empty();
    }

    public List<LaunchPlan> launches() {
        return new ArrayList<>(launches);
    }

    public List<ApplicationId> stops() {
        return new ArrayList<>(stops);
    }

    /** What was discarded, and whether its files were kept. */
    public Map<ApplicationId, Boolean> discards() {
        return Map.copyOf(discards);
    }

    @Override
    public MachineReport inspect() {
        return new MachineReport(8, 1, 16L << 30, 12L << 30, List.of());
    }

    @Override
    public List<String> rayVersions() {
        return List.of("2.60.0", "2.59.0", "2.58.0");
    }

    /** Nobody has released this one. */
    @Override
    public Optional<String> objectionToRay(String version) {
        return version.equals("9.9.9")
                ? Optional.of("Ray 9.9.9 does not exist at the package index.")
                : Optional.empty();
    }

    @Override
    public void launch(LaunchPlan plan) {
        launchFailure.ifPresent(
                failure -> {
                    throw failure;
                });
        launches.add(plan);
        becomes(plan.application(), new RuntimeStatus.Launching("Install Ray"));
    }

    @Override
    public void stop(ApplicationId application) {
        stops.add(application);
        boolean runs =
                switch (status(application)) {
                    case RuntimeStatus.Launching ignored -> true;
                    case RuntimeStatus.Running ignored -> true;
                    case RuntimeStatus.NotResponding ignored -> true;
                    case RuntimeStatus.Stopping ignored -> true;
                    case RuntimeStatus.Absent ignored -> false;
                    case RuntimeStatus.LaunchFailed ignored -> false;
                    case RuntimeStatus.Crashed ignored -> false;
                };
        if (runs) {
            becomes(application, new RuntimeStatus.Stopping());
        }
    }

    @Override
    public void discard(ApplicationId application, boolean keepFiles) {
        discardFailure.ifPresent(
                failure -> {
                    throw failure;
                });
        discards.put(application, keepFiles);
        statuses.remove(application);
    }

    @Override
    public RuntimeStatus status(ApplicationId application) {
        return statuses.getOrDefault(application, new RuntimeStatus.Absent());
    }

    @Override
    public LaunchProgress progress(ApplicationId application) {
        return progresses.getOrDefault(application, LaunchProgress.NONE);
    }

    @Override
    public Optional<Topology> topology(ApplicationId application) {
        return Optional.ofNullable(topologies.get(application));
    }

    @Override
    public RunningWork work(ApplicationId application) {
        return works.getOrDefault(application, RunningWork.UNKNOWN);
    }

    @Override
    public List<String> log(ApplicationId application, int lines) {
        List<String> all = logs.getOrDefault(application, List.of());
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    @Override
    public Isolation isolation(ApplicationId application) {
        return isolation;
    }

    @Override
    public SocketAddress reach(ApplicationId application, ServiceName service) {
        return InetSocketAddress.createUnresolved("box-of-" + application, 8265);
    }
}
