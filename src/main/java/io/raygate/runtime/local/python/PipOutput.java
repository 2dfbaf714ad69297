package io.raygate.runtime.local.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What pip has told so far: how far it got, and why it failed. */
final class PipOutput {

    private static final Pattern COLLECTING = Pattern.compile("Collecting ([^\\s;]+).*");
    private static final Pattern FETCHED =
            Pattern.compile(
                    "\\s*(?:Downloading|Using cached|Processing) (\\S+)(?: \\(([^)]+)\\))?.*");
    private static final Pattern SIZE = Pattern.compile("([0-9.]+) ?([kmg]?b|bytes)");
    private static final Pattern INSTALLING =
            Pattern.compile("Installing collected packages: (.+)");
    private static final Pattern NO_VERSION =
            Pattern.compile(
                    ".*Could not find a version that satisfies the requirement (.+?) \\(from versions: (.*)\\)");
    private static final Pattern CONFLICT =
            Pattern.compile("ERROR: (Cannot install .+ because .+)");

    private static final List<String> UNREACHABLE =
            List.of(
                    "Retrying (Retry",
                    "NewConnectionError",
                    "Failed to establish a new connection",
                    "Max retries exceeded",
                    "Read timed out",
                    "Could not fetch URL");

    private final List<String> problems = new ArrayList<>();
    private int collected;
    private double megabytes;
    private int toInstall;

    void read(String line) {
        Matcher collecting = COLLECTING.matcher(line);
        Matcher fetched = FETCHED.matcher(line);
        Matcher installing = INSTALLING.matcher(line);
        if (collecting.matches()) {
            collected++;
        } else if (fetched.matches()) {
            fetched(fetched.group(1), fetched.group(2));
        } else if (installing.matches()) {
            toInstall = installing.group(1).split(",").length;
        } else if (line.startsWith("ERROR") || line.startsWith("WARNING")) {
            problems.add(line);
        }
    }

    private void fetched(String file, @Nullable String size) {
        if (size != null && !file.endsWith(".metadata")) {
            megabytes += megabytes(size);
        }
    }

    /** Packages it has found so far. */
    int collected() {
        return collected;
    }

    /** How many packages it goes on to unpack; 0 until it knows. */
    int toInstall() {
        return toInstall;
    }

    /** For example "41 packages found, 148 MB fetched". */
    String summary() {
        return "%d packages found, %.0f MB fetched".formatted(collected, megabytes);
    }

    /** Why it failed, in one or two sentences. */
    String reason(Recipe recipe) {
        String all = String.join("\n", problems);
        if (all.contains("No space left on device") || all.contains("Errno 28")) {
            return "The disk is full: an environment needs about 1.5 GB.";
        }
        if (all.contains("CERTIFICATE_VERIFY_FAILED")) {
            return "The package index shows a certificate that is not trusted here. Name your authority's certificates in raygate.local.ca.";
        }
        if (all.contains("ProxyError") || all.contains("Cannot connect to proxy")) {
            return "The proxy does not let us through to the package index. Check raygate.local.proxy.";
        }
        if (all.contains("401 Client Error") || all.contains("403 Client Error")) {
            return "The package index refuses us (401 or 403). Check the credentials in raygate.local.package-index.";
        }
        if (UNREACHABLE.stream().anyMatch(all::contains)) {
            return "The package index cannot be reached. Check the network, or raygate.local.package-index and raygate.local.proxy.";
        }
        return packageReason(recipe);
    }

    private String packageReason(Recipe recipe) {
        for (String problem : problems) {
            Matcher missing = NO_VERSION.matcher(problem);
            if (missing.matches()) {
                return missing(missing.group(1), missing.group(2), recipe);
            }
            Matcher conflict = CONFLICT.matcher(problem);
            if (conflict.matches()) {
                return conflict.group(1);
            }
        }
        return problems.stream()
                .filter(line -> line.startsWith("ERROR: "))
                .findFirst()
                .map(line -> "pip: " + line.substring(7))
                .orElse("pip failed without a reason; its output is in the log.");
    }

    private static String missing(String requirement, String versions, Recipe recipe) {
        List<String> known = versionsNewestFirst(versions);
        if (requirement.startsWith("ray[") || requirement.startsWith("ray=")) {
            return known.isEmpty()
                    ? "There is no Ray for Python %s at the package index."
                            .formatted(recipe.python().minor())
                    : "Ray %s does not exist for Python %s. The newest are %s."
                            .formatted(recipe.rayVersion(), recipe.python().minor(), newest(known));
        }
        if (known.isEmpty()) {
            return "The package %s was not found. Check its name; packages that exist only as source, or not for Python %s, are not installed."
                    .formatted(requirement, recipe.python().minor());
        }
        return "The package %s does not exist in that version. The newest are %s."
                .formatted(requirement, newest(known));
    }

    static List<String> versionsNewestFirst(String list) {
        return List.of(list.split(",")).stream()
                .map(String::strip)
                .filter(version -> version.matches("\\d+(\\.\\d+)+"))
                .distinct()
                .sorted(Python.newestFirst())
                .toList();
    }

    static String newest(List<String> versions) {
        return String.join(", ", versions.subList(0, Math.min(3, versions.size())));
    }

    private static double megabytes(String size) {
        Matcher parts = SIZE.matcher(size.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return 0;
        }
        double number = Double.parseDouble(parts.group(1));
        return switch (parts.group(2)) {
            case "gb" -> number * 1000;
            case "mb" -> number;
            case "kb" -> number / 1000;
            default -> number / 1e6;
        };
    }
}
