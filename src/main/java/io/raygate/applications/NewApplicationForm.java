package io.raygate.applications;

import io.raygate.applications.settings.AtLeast;
import io.raygate.applications.settings.MemorySize;
import io.raygate.applications.settings.NotRayItself;
import io.raygate.applications.settings.OneLine;
import io.raygate.applications.settings.PackageRequirement;
import io.raygate.applications.settings.SupportedRay;
import io.raygate.vocabulary.TeamId;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The form that creates an application, with what can be said about each field by itself.
 *
 * <p>What depends on the machine or on other fields is said by {@link
 * io.raygate.applications.settings.SettingsBounds}.
 */
@SuppressWarnings("MultipleNullnessAnnotations") // Null while it is typed, not when it is valid.
public class NewApplicationForm {

    private static final String NAME =
            "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._-]{0,62}[\\p{L}\\p{M}\\p{N}])";

    @NotBlank(message = "A name is missing. Use 2 to 64 letters, digits, spaces or . _ -")
    @Pattern(
            regexp = "\\s*|\\s*" + NAME + "\\s*",
            message =
                    "“${validatedValue}” is not a name for an application. Use 2 to 64 letters,"
                            + " digits, spaces or . _ - with a letter or digit at both ends.")
    private String name = "";

    @OneLine(min = 2, max = 256, of = "A description")
    private String description = "";

    @NotBlank(message = "A Ray version is missing. Use three numbers, for example 2.60.0.")
    @Pattern(
            regexp = "\\s*|\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}",
            message =
                    "“${validatedValue}” is not a Ray version. Use three numbers, for example"
                            + " 2.60.0.")
    @SupportedRay
    private @Nullable String rayVersion;

    @NotNull(message = "The number of CPUs is missing. At least 1.")
    @Min(value = 1, message = "${validatedValue} CPUs are too few. At least {value}.")
    private @Nullable Integer cpus = 1;

    @NotNull(message = "The number of GPUs is missing. Use 0 for none.")
    @Min(value = 0, message = "${validatedValue} GPUs are too few. Use 0 for none.")
    private @Nullable Integer gpus = 0;

    @NotNull(message = "The object store's memory is missing. At least 75 MiB.")
    @AtLeast("75 MiB")
    private @Nullable MemorySize objectStoreMemory = MemorySize.ofMebibytes(512);

    private @Nullable MemorySize memoryLimit;

    @Size(max = 100, message = "More than {max} packages. At most {max}, one per line.")
    private List<@PackageRequirement @NotRayItself String> packages = new ArrayList<>();

    private boolean restartsAfterCrash = true;

    static NewApplicationForm of(NewApplication wanted) {
        var form = new NewApplicationForm();
        RaySettings settings = wanted.settings();
        OptionalLong limit = settings.memoryLimit();
        form.name = wanted.name();
        form.description = wanted.description();
        form.rayVersion = settings.rayVersion();
        form.cpus = settings.cpus();
        form.gpus = settings.gpus();
        form.objectStoreMemory = new MemorySize(Math.max(0, settings.objectStoreMemory()));
        form.memoryLimit = limit.isPresent() ? new MemorySize(limit.getAsLong()) : null;
        form.packages = settings.packages();
        form.restartsAfterCrash = wanted.restartsAfterCrash();
        return form;
    }

    static NewApplicationForm of(RaySettings settings) {
        return of(new NewApplication("any name", "", TeamId.DEFAULT, settings, false));
    }

    /** What the form asks for; only after it was found valid. */
    public NewApplication toNewApplication(TeamId team) {
        return new NewApplication(
                ApplicationNames.normal(name),
                description.strip(),
                team,
                new RaySettings(
                        Objects.requireNonNull(rayVersion).strip(),
                        Objects.requireNonNull(cpus),
                        Objects.requireNonNull(gpus),
                        Objects.requireNonNull(objectStoreMemory).bytes(),
                        memoryLimit == null
                                ? OptionalLong.empty()
                                : OptionalLong.of(memoryLimit.bytes()),
                        packages),
                restartsAfterCrash);
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

    /** One requirement each, as the lines of the form. */
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
