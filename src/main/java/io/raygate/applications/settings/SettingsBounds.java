package io.raygate.applications.settings;

import io.raygate.runtime.MachineReport;
import java.util.Optional;

/**
 * What the machine allows an application to have; each answer is the message for the field, or
 * empty where the value is good.
 */
public record SettingsBounds(int machineCpus, int machineGpus, MemorySize machineMemory) {

    /** What Ray's own processes take beside the object store. */
    private static final MemorySize BESIDE_OBJECT_STORE = MemorySize.ofGibibytes(1);

    public static SettingsBounds of(MachineReport machine) {
        return new SettingsBounds(machine.cpus(), machine.gpus(), new MemorySize(machine.memory()));
    }

    public Optional<String> cpus(int wanted) {
        return when(
                wanted > machineCpus,
                "%d CPUs are more than this machine has. At most %d."
                        .formatted(wanted, machineCpus));
    }

    public Optional<String> gpus(int wanted) {
        return when(
                wanted > machineGpus,
                machineGpus == 0
                        ? "%d GPUs: this machine has none. Use 0.".formatted(wanted)
                        : "%d GPUs are more than this machine has. At most %d."
                                .formatted(wanted, machineGpus));
    }

    public Optional<String> objectStoreMemory(MemorySize wanted) {
        return when(
                wanted.compareTo(machineMemory) >= 0,
                "%s does not fit into this machine's memory of %s. Use less."
                        .formatted(wanted, machineMemory));
    }

    /**
     * Whether the limit leaves room for Ray beside its object store, and limits anything.
     *
     * @param wanted empty for no limit
     */
    public Optional<String> memoryLimit(Optional<MemorySize> wanted, MemorySize objectStoreMemory) {
        return wanted.flatMap(limit -> memoryLimit(limit, objectStoreMemory));
    }

    private Optional<String> memoryLimit(MemorySize limit, MemorySize objectStoreMemory) {
        MemorySize least = new MemorySize(objectStoreMemory.bytes() + BESIDE_OBJECT_STORE.bytes());
        if (limit.compareTo(least) < 0) {
            return Optional.of(
                    "%s is too little beside an object store of %s. At least %s, or no limit."
                            .formatted(limit, objectStoreMemory, least));
        }
        return when(
                limit.compareTo(machineMemory) > 0,
                "%s is more than this machine's memory of %s. Use less, or no limit."
                        .formatted(limit, machineMemory));
    }

    private static Optional<String> when(boolean refused, String message) {
        return refused ? Optional.of(message) : Optional.empty();
    }
}
