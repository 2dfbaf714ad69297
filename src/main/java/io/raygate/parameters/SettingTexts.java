package io.raygate.parameters;

import io.raygate.applications.RaySettings;
import io.raygate.applications.settings.MemorySize;
import io.raygate.parameters.catalogue.ParameterName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Between the settings of a cluster and parameters with texts as values. */
final class SettingTexts {

    /** How the checks of the catalogue call what the parameters name. */
    private static final Map<String, ParameterName> FIELDS =
            Map.of(
                    "rayVersion", ParameterName.RAY_VERSION,
                    "cpus", ParameterName.RAY_CPUS,
                    "gpus", ParameterName.RAY_GPUS,
                    "objectStoreMemory", ParameterName.RAY_OBJECT_STORE_MEMORY,
                    "memoryLimit", ParameterName.RAY_MEMORY_LIMIT,
                    "packages", ParameterName.RAY_PACKAGES);

    private static final String NO_LIMIT = "none";

    private SettingTexts() {}

    static Optional<ParameterName> parameter(String field) {
        return Optional.ofNullable(FIELDS.get(field));
    }

    static Map<ParameterName, String> of(RaySettings settings) {
        Map<ParameterName, String> texts = new EnumMap<>(ParameterName.class);
        texts.put(ParameterName.RAY_VERSION, settings.rayVersion());
        texts.put(ParameterName.RAY_CPUS, Integer.toString(settings.cpus()));
        texts.put(ParameterName.RAY_GPUS, Integer.toString(settings.gpus()));
        texts.put(ParameterName.RAY_OBJECT_STORE_MEMORY, amount(settings.objectStoreMemory()));
        texts.put(ParameterName.RAY_MEMORY_LIMIT, limit(settings.memoryLimit()));
        texts.put(ParameterName.RAY_PROFILING, Boolean.toString(settings.profiling()));
        texts.put(ParameterName.RAY_PACKAGES, String.join("\n", settings.packages()));
        return texts;
    }

    /** The settings these texts say; each must have the form of its parameter. */
    static RaySettings settings(Map<ParameterName, String> texts) {
        return new RaySettings(
                text(texts, ParameterName.RAY_VERSION).strip(),
                Integer.parseInt(text(texts, ParameterName.RAY_CPUS)),
                Integer.parseInt(text(texts, ParameterName.RAY_GPUS)),
                bytes(text(texts, ParameterName.RAY_OBJECT_STORE_MEMORY)),
                limit(text(texts, ParameterName.RAY_MEMORY_LIMIT)),
                lines(text(texts, ParameterName.RAY_PACKAGES)),
                Boolean.parseBoolean(text(texts, ParameterName.RAY_PROFILING)));
    }

    /** The text as it is kept: the same value is always written alike. */
    static String normal(ParameterName name, String text) {
        return switch (name) {
            case RAY_PACKAGES -> String.join("\n", lines(text));
            case RAY_CPUS, RAY_GPUS -> Integer.toString(Integer.parseInt(text.strip()));
            case RAY_OBJECT_STORE_MEMORY -> amount(bytes(text));
            case RAY_MEMORY_LIMIT -> limit(limit(text.strip()));
            case RAY_VERSION, RAY_PROFILING -> text.strip();
            case DASHBOARD_USERNAME,
                    DASHBOARD_PASSWORD,
                    JUPYTER_TOKEN,
                    JWT_ENABLED,
                    JWT_SECRET,
                    ACCESS_KEY,
                    ANONYMOUS_KEY ->
                    text;
        };
    }

    private static String text(Map<ParameterName, String> texts, ParameterName name) {
        return Optional.ofNullable(texts.get(name)).orElseThrow();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Exactly: an amount that no unit divides is written in bytes. */
    private static String amount(long bytes) {
        String rounded = new MemorySize(bytes).toString();
        boolean isExact =
                MemorySize.parse(rounded).filter(size -> size.bytes() == bytes).isPresent();
        return isExact ? rounded : Long.toString(bytes);
    }

    private static long bytes(String text) {
        return MemorySize.parse(text).orElseThrow().bytes();
    }

    private static String limit(OptionalLong limit) {
        return limit.isPresent() ? amount(limit.getAsLong()) : NO_LIMIT;
    }

    private static OptionalLong limit(String text) {
        return text.equals(NO_LIMIT) ? OptionalLong.empty() : OptionalLong.of(bytes(text));
    }
}
