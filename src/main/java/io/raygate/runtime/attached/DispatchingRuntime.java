package io.raygate.runtime.attached;

import io.raygate.runtime.AttachPlan;
import io.raygate.runtime.Isolation;
import io.raygate.runtime.LaunchPlan;
import io.raygate.runtime.LaunchProgress;
import io.raygate.runtime.MachineReport;
import io.raygate.runtime.RayRuntime;
import io.raygate.runtime.RunningWork;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.runtime.Topology;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.ServiceName;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;

/** The front of all runtimes: whoever began with an application goes on with it. */
final class DispatchingRuntime implements RayRuntime {

    /** What Raygate did not start it does not fence in either. */
    private static final Isolation NOT_OURS = new Isolation(false, false, false, List.of());

    private final RayRuntime local;
    private final AttachedRuntime attached;

    DispatchingRuntime(RayRuntime local, AttachedRuntime attached) {
        this.local = local;
        this.attached = attached;
    }

    @Override
    public MachineReport inspect() {
        return local.inspect();
    }

    @Override
    public List<String> rayVersions() {
        return local.rayVersions();
    }

    @Override
    public Optional<String> objectionToRay(String version) {
        return local.objectionToRay(version);
    }

    @Override
    public void launch(LaunchPlan plan) {
        local.launch(plan);
    }

    @Override
    public void attach(AttachPlan plan) {
        attached.attach(plan);
    }

    @Override
    public void stop(ApplicationId application) {
        if (attached.knows(application)) {
            attached.detach(application);
        } else {
            local.stop(application);
        }
    }

    @Override
    public void discard(ApplicationId application, boolean keepFiles) {
        if (attached.knows(application)) {
            attached.forget(application);
        } else {
            local.discard(application, keepFiles);
        }
    }

    @Override
    public RuntimeStatus status(ApplicationId application) {
        return attached.knows(application)
                ? attached.status(application)
                : local.status(application);
    }

    @Override
    public LaunchProgress progress(ApplicationId application) {
        return attached.knows(application) ? LaunchProgress.NONE : local.progress(application);
    }

    @Override
    public Optional<Topology> topology(ApplicationId application) {
        return attached.knows(application)
                ? attached.topology(application)
                : local.topology(application);
    }

    @Override
    public RunningWork work(ApplicationId application) {
        return attached.knows(application) ? attached.work(application) : local.work(application);
    }

    @Override
    public List<String> log(ApplicationId application, int lines) {
        return attached.knows(application)
                ? attached.log(application, lines)
                : local.log(application, lines);
    }

    @Override
    public boolean isBoxPort(Port port) {
        return local.isBoxPort(port);
    }

    @Override
    public Isolation isolation(ApplicationId application) {
        return attached.knows(application) ? NOT_OURS : local.isolation(application);
    }

    /** For boxes only: where somebody else's services are is saved with their application. */
    @Override
    public SocketAddress reach(ApplicationId application, ServiceName service) {
        return local.reach(application, service);
    }
}
