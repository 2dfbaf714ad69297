package io.raygate.runtime;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which environment variables a person may set for an application. */
public final class VariableNames {

    private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,199}");

    /** They steer Ray, Jupyter, the loader and Python itself. */
    private static final Set<String> PREFIXES = Set.of("RAY_", "JUPYTER_", "LD_", "PYTHON");

    /** The box sets them. */
    private static final Set<String> OURS =
            Set.of(
                    "PATH",
                    "HOME",
                    "VIRTUAL_ENV",
                    "USER",
                    "LOGNAME",
                    "SHELL",
                    "TMPDIR",
                    "HTTP_PROXY",
                    "HTTPS_PROXY",
                    "NO_PROXY",
                    "http_proxy",
                    "https_proxy",
                    "no_proxy");

    private VariableNames() {}

    /** Why nobody may set it, to complete "The variable … cannot be set: "; empty where one may. */
    public static Optional<String> objection(String name) {
        if (!FORM.matcher(name).matches()) {
            return Optional.of("expected letters, digits and underscores");
        }
        return OURS.contains(name) || PREFIXES.stream().anyMatch(name::startsWith)
                ? Optional.of("Raygate sets it, or it would change how Ray starts")
                : Optional.empty();
    }
}
