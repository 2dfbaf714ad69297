package io.raygate.runtime.local;

import io.raygate.runtime.LaunchPlan;
import io.raygate.runtime.MachineReport;
import io.raygate.runtime.VariableNames;
import io.raygate.runtime.local.python.RayVersions;
import io.raygate.runtime.local.python.Requirement;
import java.util.List;
import java.util.Optional;

/** Refuses a launch plan that cannot work, before anything is installed for it. */
final class PlanCheck {

    private static final long MIB = 1 << 20;

    /** Ray's own minimum. */
    private static final long SMALLEST_OBJECT_STORE = 75 * MIB;

    /** What Ray and Jupyter take before the first job. */
    private static final long OVERHEAD = 1024 * MIB;

    private PlanCheck() {}

    /** Returns the packages the plan asks for beyond Ray and JupyterLab. */
    static List<Requirement> check(LaunchPlan plan, MachineReport machine) {
        checkVersion(plan.rayVersion());
        checkSize(plan, machine);
        plan.environment().forEach(PlanCheck::checkVariable);
        return Requirement.all(plan.packages());
    }

    private static void checkVersion(String version) {
        if (!RayVersions.isSupported(version)) {
            throw new CannotLaunch(
                    "rayVersion",
                    "\"%s\" is not a version of Ray that runs here: expected %s or newer, for example %s."
                            .formatted(
                                    version, RayVersions.OLDEST, RayVersions.BUILT_IN.getFirst()));
        }
    }

    private static void checkSize(LaunchPlan plan, MachineReport machine) {
        if (plan.cpus() < 1) {
            throw new CannotLaunch("cpus", plan.cpus() + " CPUs: expected at least 1.");
        }
        if (plan.gpus() < 0 || plan.gpus() > machine.gpus()) {
            throw new CannotLaunch(
                    "gpus", "%d GPUs: this machine has %d.".formatted(plan.gpus(), machine.gpus()));
        }
        if (plan.objectStoreMemory() < SMALLEST_OBJECT_STORE) {
            throw new CannotLaunch(
                    "objectStoreMemory",
                    "%s of object store memory: expected at least 75 MiB."
                            .formatted(Bytes.text(plan.objectStoreMemory())));
        }
        if (plan.objectStoreMemory() > machine.memory()) {
            throw new CannotLaunch(
                    "objectStoreMemory",
                    "%s of object store memory: this machine has %s of memory in all."
                            .formatted(
                                    Bytes.text(plan.objectStoreMemory()),
                                    Bytes.text(machine.memory())));
        }
        plan.memoryLimit().ifPresent(limit -> checkLimit(limit, plan.objectStoreMemory()));
    }

    private static void checkVariable(String name, String value) {
        Optional<String> objection =
                value.indexOf('\0') >= 0
                        ? Optional.of("its value holds a zero byte")
                        : VariableNames.objection(name);
        objection.ifPresent(
                reason -> {
                    throw new CannotLaunch(
                            "environment",
                            "The variable %s cannot be set: %s.".formatted(name, reason));
                });
    }

    private static void checkLimit(long limit, long objectStore) {
        if (limit < objectStore + OVERHEAD) {
            throw new CannotLaunch(
                    "memoryLimit",
                    "A memory limit of %s is too low: expected at least %s, the object store and 1 GiB for Ray and Jupyter themselves."
                            .formatted(Bytes.text(limit), Bytes.text(objectStore + OVERHEAD)));
        }
    }
}
