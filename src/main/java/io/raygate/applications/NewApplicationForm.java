package io.raygate.applications;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that creates an application, with what can be said about each field by itself.
 *
 * <p>What depends on the machine or on other fields is said by {@link SettingsBounds}.
 */
public class NewApplicationForm {

    private String name = "";
    private String description = "";
    private @Nullable String rayVersion;
    private @Nullable Integer cpus = 1;
    private @Nullable Integer gpus = 0;
    private @Nullable MemorySize objectStoreMemory = MemorySize.ofMebibytes(512);
    private @Nullable MemorySize memoryLimit;
    private List<String> packages = new ArrayList<>();
    private boolean restartsAfterCrash = true;

    public NewApplication toNewApplication() {
        throw new UnsupportedOperationException();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public @Nullable String getRayVersion() {
        return rayVersion;
    }

    public void setRayVersion(@Nullable String rayVersion) {
        this.rayVersion = rayVersion;
    }

    public @Nullable Integer getCpus() {
        return cpus;
    }

    public void setCpus(@Nullable Integer cpus) {
        this.cpus = cpus;
    }

    public @Nullable Integer getGpus() {
        return gpus;
    }

    public void setGpus(@Nullable Integer gpus) {
        this.gpus = gpus;
    }

    public @Nullable MemorySize getObjectStoreMemory() {
        return objectStoreMemory;
    }

    public void setObjectStoreMemory(@Nullable MemorySize objectStoreMemory) {
        this.objectStoreMemory = objectStoreMemory;
    }

    public @Nullable MemorySize getMemoryLimit() {
        return memoryLimit;
    }

    public void setMemoryLimit(@Nullable MemorySize memoryLimit) {
        this.memoryLimit = memoryLimit;
    }

    public List<String> getPackages() {
        return packages;
    }

    public void setPackages(List<String> packages) {
        this.packages = packages;
    }

    public boolean isRestartsAfterCrash() {
        return restartsAfterCrash;
    }

    public void setRestartsAfterCrash(boolean restartsAfterCrash) {
        this.restartsAfterCrash = restartsAfterCrash;
    }
}
