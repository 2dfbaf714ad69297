package io.raygate.parameters.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every parameter of an application, by the name under which people and programs know it.
 *
 * <p>What begins with {@code secret.} takes effect at once; everything else with the next launch of
 * the cluster. Environment variables are parameters too, named {@code env.} and the variable.
 */
public enum ParameterName {
    DASHBOARD_USERNAME(
            "secret.dashboard.username",
            "Logon username for the Dashboard",
            ParameterKind.TEXT,
            false,
            "ray-admin",
            TextForm.USERNAME),
    DASHBOARD_PASSWORD(
            "secret.dashboard.password",
            "Logon password for the Dashboard",
            ParameterKind.TEXT,
            true,
            "generated",
            TextForm.PASSWORD),
    JUPYTER_TOKEN(
            "secret.jupyter.token",
            "Logs on to Jupyter and its API",
            ParameterKind.TEXT,
            true,
            "generated",
            TextForm.KEY),
    JWT_ENABLED(
            "secret.jwt.enabled",
            "Jobs need a token when they are submitted",
            ParameterKind.BOOLEAN,
            false,
            "true",
            TextForm.BOOLEAN),
    JWT_SECRET(
            "secret.jwt.secret",
            "Signs job tokens",
            ParameterKind.TEXT,
            true,
            "generated",
            TextForm.SIGNING_SECRET),
    ACCESS_KEY(
            "secret.jwt.serviceKey",
            "Access key: full use of the application",
            ParameterKind.TEXT,
            true,
            "generated",
            TextForm.ACCESS_KEY),
    ANONYMOUS_KEY(
            "secret.jwt.anonKey",
            "Anonymous key: sees the cluster and jobs with their command lines; cannot submit",
            ParameterKind.TEXT,
            true,
            "generated",
            TextForm.ANONYMOUS_KEY),
    RAY_VERSION(
            "ray.version",
            "Ray release installed for this application",
            ParameterKind.TEXT,
            false,
            "newest",
            TextForm.VERSION),
    RAY_CPUS(
            "ray.numCpus",
            "CPUs Ray may schedule on",
            ParameterKind.WHOLE_NUMBER,
            false,
            "1",
            TextForm.NUMBER),
    RAY_GPUS(
            "ray.numGpus",
            "GPUs Ray may schedule on",
            ParameterKind.WHOLE_NUMBER,
            false,
            "0",
            TextForm.NUMBER),
    RAY_OBJECT_STORE_MEMORY(
            "ray.objectStoreMemory",
            "Shared memory for objects",
            ParameterKind.AMOUNT,
            false,
            "512 MiB",
            TextForm.AMOUNT),
    RAY_MEMORY_LIMIT(
            "ray.memoryLimit",
            "Memory of everything the application runs",
            ParameterKind.AMOUNT,
            false,
            "none",
            TextForm.LIMIT),
    RAY_PROFILING(
            "ray.dashboard.profiling",
            "The access key may attach profilers",
            ParameterKind.BOOLEAN,
            false,
            "false",
            TextForm.BOOLEAN),
    RAY_PACKAGES(
            "ray.packages",
            "Python packages beside Ray and Jupyter",
            ParameterKind.LINES,
            false,
            "none",
            TextForm.PACKAGES);

    /** How the name of every environment variable begins. */
    public static final String VARIABLE_PREFIX = "env.";

    private final String key;
    private final String description;
    private final ParameterKind kind;
    private final boolean secret;
    private final String initial;
    private final TextForm form;

    ParameterName(
            String key,
            String description,
            ParameterKind kind,
            boolean secret,
            String initial,
            TextForm form) {
        this.key = key;
        this.description = description;
        this.kind = kind;
        this.secret = secret;
        this.initial = initial;
        this.form = form;
    }

    /** The parameter of this name. */
    public static Optional<ParameterName> of(String key) {
        return Arrays.stream(values()).filter(name -> name.key.equals(key)).findFirst();
    }

    /** Those that take effect at once. */
    public static List<ParameterName> signIn() {
        return Arrays.stream(values()).filter(name -> !name.needsRestart()).toList();
    }

    /** Those that take effect with the next launch. */
    public static List<ParameterName> ray() {
        return Arrays.stream(values()).filter(ParameterName::needsRestart).toList();
    }

    /** The name on pages and over REST, for example {@code secret.jwt.serviceKey}. */
    public String key() {
        return key;
    }

    public String description() {
        return description;
    }

    public ParameterKind kind() {
        return kind;
    }

    /** Whether its value is shown to nobody without a reveal. */
    public boolean isSecret() {
        return secret;
    }

    public boolean needsRestart() {
        return !key.startsWith("secret.");
    }

    /** The value it has unless somebody chose another one, in words. */
    public String initial() {
        return initial;
    }

    /** What values look like, as a regular expression or in words. */
    public String pattern() {
        return form.pattern();
    }

    /**
     * What is wrong with the text as its value: for the field, and without the text where it is a
     * secret. What depends on the machine or on other values is not looked at.
     */
    public Optional<String> objection(String text) {
        return form.objection(text);
    }

    @Override
    public String toString() {
        return key;
    }
}
