package io.raygate.runtime.local;

import io.raygate.runtime.local.python.PackageSource;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the local runtime.
 *
 * @param folder where applications live; {@code local} in the data directory if not set
 * @param environments where environments with Ray lie; in {@code folder} if not set
 * @param python the interpreter to use, a name or a path; the usual names if not set
 * @param packageIndex the package index to install from, for closed networks; may hold credentials
 * @param proxy the proxy to reach the package index through
 * @param ca a file with the certificates of the authorities to trust for it
 * @param users numbers for the applications' own users, when the console runs as root
 * @param openPorts ports for applications where the kernel allows no sealed box
 * @param processes how many processes and threads an application may have at a time
 * @param logSize when an application's output is put aside and begun anew
 */
@Validated
@ConfigurationProperties("raygate.local")
record LocalProperties(
        @Nullable String folder,
        @Nullable String environments,
        @Nullable String python,
        @Nullable String packageIndex,
        @Nullable String proxy,
        @Nullable String ca,
        @DefaultValue("70000-79999") NumberRange users,
        @DefaultValue("21000-29999") NumberRange openPorts,
        @DefaultValue("4096") @Min(256) int processes,
        @DefaultValue("10MB") DataSize logSize) {

    PackageSource packageSource() {
        return new PackageSource(set(packageIndex), set(proxy), set(ca).map(Path::of));
    }

    Optional<String> interpreter() {
        return set(python);
    }

    Path folderIn(Path dataDirectory) {
        return set(folder)
                .map(Path::of)
                .orElseGet(() -> dataDirectory.resolve("local"))
                .toAbsolutePath()
                .normalize();
    }

    Path environmentsIn(Path folder) {
        return set(environments)
                .map(Path::of)
                .orElseGet(() -> folder.resolve("environments"))
                .toAbsolutePath()
                .normalize();
    }

    @Override
    public String toString() {
        return "LocalProperties[users=%s, openPorts=%s]".formatted(users, openPorts);
    }

    private static Optional<String> set(@Nullable String text) {
        return Optional.ofNullable(text).filter(it -> !it.isBlank()).map(String::strip);
    }
}
