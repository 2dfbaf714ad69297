package io.raygate.applications.rest;

import io.raygate.applications.NewApplication;
import io.raygate.applications.NewAttachment;
import io.raygate.applications.RaySettings;
import io.raygate.applications.settings.MemorySize;
import io.raygate.rest.UnreadableField;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.TeamId;
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
record NewApplicationJson(
        @Nullable String name,
        @Nullable String description,
        @Nullable String rayVersion,
        @Nullable Integer cpus,
        @Nullable Integer gpus,
        @Nullable String objectStoreMemory,
        @Nullable String memoryLimit,
        @Nullable List<@Nullable String> packages,
        @Nullable Boolean restartsAfterCrash,
        @Nullable AttachmentJson attachment) {

    /** Where a Ray is that somebody else runs; of tokens nothing is ever read back. */
    record AttachmentJson(
            @Nullable String dashboardUrl,
            @Nullable String dashboardToken,
            @Nullable String jupyterUrl,
            @Nullable String jupyterToken,
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
