package io.raygate.applications;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** {@link RaySettings} in columns. */
@Embeddable
class SavedSettings {

    @Column(nullable = false)
    private String rayVersion = "";

    private int cpus;
    private int gpus;
    private long objectStoreMemory;
    private @Nullable Long memoryLimit;

    @Column(nullable = false)
    private String packages = "";

    private boolean profiling;

    protected SavedSettings() {}

    SavedSettings(RaySettings settings) {
        rayVersion = settings.rayVersion();
        cpus = settings.cpus();
        gpus = settings.gpus();
        objectStoreMemory = settings.objectStoreMemory();
        OptionalLong limit = settings.memoryLimit();
        memoryLimit = limit.isPresent() ? (Long) limit.getAsLong() : null;
        packages = String.join("\n", settings.packages());
        profiling = settings.profiling();
    }

    RaySettings settings() {
        return new RaySettings(
                rayVersion,
                cpus,
                gpus,
                objectStoreMemory,
                memoryLimit == null ? OptionalLong.empty() : OptionalLong.of(memoryLimit),
                packages.lines().toList(),
                profiling);
    }
}
