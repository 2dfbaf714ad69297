package io.raygate.parameters;

import io.raygate.parameters.catalogue.ParameterName;

/** What comes of a new value, in one sentence. */
final class Effects {

    private Effects() {}

    static String of(ParameterName name, String after) {
        return switch (name) {
            case DASHBOARD_USERNAME, DASHBOARD_PASSWORD ->
                    "Dashboard sessions and Basic of the old account are cut";
            case JUPYTER_TOKEN -> "Notebook sessions and clients of the old token are cut";
            case JWT_ENABLED ->
                    after.equals("false")
                            ? "The dashboard account may submit jobs without a token"
                            : "Jobs need a job token or the access key";
            case JWT_SECRET -> "Every job token signed so far is void";
            case ACCESS_KEY -> "Whoever uses the old access key is cut";
            case ANONYMOUS_KEY -> "Whoever uses the old anonymous key is cut";
            case RAY_VERSION -> "Ray " + after + " is installed first";
            case RAY_PACKAGES -> "Packages are installed first";
            case RAY_PROFILING ->
                    after.equals("true")
                            ? "The access key may attach profilers to processes"
                            : "Nobody attaches profilers";
            case RAY_CPUS -> "Ray schedules on " + after;
            case RAY_GPUS -> "Ray schedules on " + after;
            case RAY_OBJECT_STORE_MEMORY -> "Objects get " + after;
            case RAY_MEMORY_LIMIT ->
                    after.equals("none") ? "No limit" : "Above " + after + " processes are ended";
        };
    }
}
