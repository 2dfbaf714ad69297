package io.raygate.applications;

import io.raygate.runtime.MachineReport;
import java.util.Optional;

/**
 * What the machine allows an application to have; each answer is the message for the field, or
 * empty where the value is good.
 */
public record SettingsBounds(int machineCpus, int machineGpus, MemorySize machineMemory) {

    public static SettingsBounds of(MachineReport machine) {
        return new SettingsBounds(machine.cpus(), machine.gpus(), new MemorySize(machine.memory()));
    }

    public Optional<String> cpus(int wanted) {
        throw new UnsupportedOperationException();
    }

    public Optional<String> gpus(int wanted) {
        throw new UnsupportedOperationException();
    }

    public Optional<String> objectStoreMemory(MemorySize wanted) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param wanted empty for no limit
     */
    public Optional<String> memoryLimit(Optional<MemorySize> wanted, MemorySize objectStoreMemory) {
        throw new UnsupportedOperationException();
    }
}
