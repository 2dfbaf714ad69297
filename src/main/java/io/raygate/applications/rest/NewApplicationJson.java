package io.raygate.applications.rest;

import io.raygate.applications.NewApplication;
import io.raygate.applications.NewAttachment;
import io.raygate.applications.RaySettings;
import io.raygate.applications.settings.MemorySize;
import io.raygate.rest.UnreadableField;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.TeamId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks for when it creates or attaches an application.
 *
 * @param objectStoreMemory for example {@code 512 MiB}, the default
 * @param memoryLimit absent for none
 * @param attachment where the Ray is that somebody else started; then there are no other settings
 */
@Schema(
        name = "NewApplication",
        description =
                "What is created; with attachment a Ray that runs already, and then there are no other settings.")
record NewApplicationJson(
        @Schema(
                        description =
                                "2 to 64 letters, digits, spaces or . _ - with a letter or digit at both ends; unique",
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        minLength = 2,
                        maxLength = 64,
                        example = "nightly-batch")
                @Nullable String name,
        @Schema(description = "On one line, or empty", maxLength = 256)
                @Nullable String description,
        @Schema(
                        description = "The newest one where it is absent",
                        pattern = "^\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}$",
                        example = "2.60.0")
                @Nullable String rayVersion,
        @Schema(description = "At most what the machine has", minimum = "1", defaultValue = "1")
                @Nullable Integer cpus,
        @Schema(description = "At most what the machine has", minimum = "0", defaultValue = "0")
                @Nullable Integer gpus,
        @Schema(description = "At least 75 MiB", defaultValue = "512 MiB", example = "2 GiB")
                @Nullable String objectStoreMemory,
        @Schema(description = "Above the object store's memory; absent for none", example = "4 GiB")
                @Nullable String memoryLimit,
        @Schema(
                        description =
                                "Extra Python packages as pip takes them, at most 100; not Ray itself")
                @Nullable List<@Nullable String> packages,
        @Schema(
                        description = "Whether it is started again when it ends by itself",
                        defaultValue = "true")
                @Nullable Boolean restartsAfterCrash,
        @Schema(description = "Where the Ray is that somebody else started; administrators only")
                @Nullable AttachmentJson attachment) {

    /** Where a Ray is that somebody else runs; of tokens nothing is ever read back. */
    @Schema(
            name = "NewAttachment",
            description =
                    "Where a Ray is that somebody else runs; of tokens nothing is ever read back.")
    record AttachmentJson(
            @Schema(
                            description = "Its dashboard",
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            format = "uri",
                            example = "http://10.20.0.7:8265")
                    @Nullable String dashboardUrl,
            @Schema(description = "Its token, where it has one", format = "password")
                    @Nullable String dashboardToken,
            @Schema(description = "Its Jupyter server, where it has one", format = "uri")
                    @Nullable String jupyterUrl,
            @Schema(description = "Its token", format = "password") @Nullable String jupyterToken,
            @Schema(
                            description =
                                    "Certificates (PEM) that vouch for these, beside those of the system")
                    @Nullable String authorities) {

        NewAttachment.Services services() {
            return new NewAttachment.Services(
                    or(dashboardUrl, ""),
                    secret(dashboardToken),
                    or(jupyterUrl, ""),
                    secret(jupyterToken),
                    or(authorities, ""));
        }

        private static Optional<Secret> secret(@Nullable String text) {
            return Optional.ofNullable(text).filter(some -> !some.isEmpty()).map(Secret::of);
        }

        @Override
        public String toString() {
            return "AttachmentJson[" + dashboardUrl + "]";
        }
    }

    /** A cluster of Raygate's own; {@code newest} is the version where none is named. */
    NewApplication toLaunch(String newest) {
        return new NewApplication(
                or(name, ""),
                or(description, ""),
                TeamId.DEFAULT,
                new RaySettings(
                        or(rayVersion, newest),
                        or(cpus, 1),
                        or(gpus, 0),
                        bytes("objectStoreMemory", or(objectStoreMemory, "512 MiB")),
                        memoryLimit == null
                                ? OptionalLong.empty()
                                : OptionalLong.of(bytes("memoryLimit", memoryLimit)),
                        or(packages, List.<@Nullable String>of()).stream()
                                .map(entry -> or(entry, ""))
                                .toList()),
                or(restartsAfterCrash, true));
    }

    NewAttachment toAttach() {
        return new NewAttachment(
                or(name, ""),
                or(description, ""),
                TeamId.DEFAULT,
                Objects.requireNonNull(attachment).services());
    }

    private static long bytes(String field, String text) {
        return MemorySize.parse(text)
                .orElseThrow(
                        () ->
                                new UnreadableField(
                                        field,
                                        "“%s” is not an amount of memory. Use for example 512 MiB or 2 GiB."
                                                .formatted(text)))
                .bytes();
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
