package io.raygate.runtime.local;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which environment variables a person may set for an application. */
final class VariableNames {

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

    static void check(Map<String, String> variables) {
        variables.forEach(VariableNames::check);
    }

    private static void check(String name, String value) {
        if (!FORM.matcher(name).matches()) {
            throw refusal(name, "expected letters, digits and underscores");
        }
        if (OURS.contains(name) || PREFIXES.stream().anyMatch(name::startsWith)) {
            throw refusal(name, "Raygate sets it, or it would change how Ray starts");
        }
        if (value.indexOf('\0') >= 0) {
            throw refusal(name, "its value holds a zero byte");
        }
    }

    private static CannotLaunch refusal(String name, String reason) {
        return new CannotLaunch(
                "environment", "The variable %s cannot be set: %s.".formatted(name, reason));
    }
}
