package io.raygate.gateway.route;

import static io.raygate.gateway.route.Route.Anonymous.ALL;
import static io.raygate.gateway.route.Route.Anonymous.REDACTED;
import static io.raygate.gateway.route.RouteClass.ANSWERED;
import static io.raygate.gateway.route.RouteClass.CONTROL;
import static io.raygate.gateway.route.RouteClass.DENIED;
import static io.raygate.gateway.route.RouteClass.PROFILE;
import static io.raygate.gateway.route.RouteClass.READ;
import static io.raygate.gateway.route.RouteClass.SUBMIT;

import java.util.List;

/**
 * The routes of Ray's dashboard and Jobs API, and what each lets a caller do.
 *
 * <p>Whatever is not named is denied: new routes appear with every few releases of Ray. HEAD counts
 * as GET. The anonymous key sees the state of cluster and jobs; what shows logs, command lines of
 * processes or runtime environments that Ray does not redact stays closed to it.
 */
public final class RayRoutes {

    /** Answered by the gateway, so that Ray's page never asks people for Ray's own token. */
    public static final String AUTHENTICATION_MODE = "/api/authentication_mode";

    public static final List<Route> TABLE =
            List.of(
                    route(ANSWERED, "GET " + AUTHENTICATION_MODE),

                    // Ray's page
                    route(READ, "GET /"),
                    route(READ, "GET /favicon.ico"),
                    route(READ, "GET /static/**"),

                    // the cluster
                    route(READ, "GET /api/version").anonymous(ALL),
                    route(READ, "GET /api/ray/version").anonymous(ALL),
                    route(READ, "GET /api/gcs_healthz").anonymous(ALL),
                    route(READ, "GET /timezone").anonymous(ALL),
                    route(READ, "GET /cluster_id").anonymous(ALL),
                    route(READ, "GET /usage_stats_enabled").anonymous(ALL),
                    route(READ, "GET /api/cluster_status").anonymous(ALL),
                    route(READ, "GET /api/v0/cluster_metadata").anonymous(ALL),
                    route(READ, "GET /api/v0/nodes").anonymous(ALL),
                    route(READ, "GET /api/v0/runtime_env_redaction").anonymous(ALL),
                    route(READ, "GET /api/profiling_enabled").anonymous(ALL),
                    route(READ, "GET /api/component_activities"),
                    route(READ, "GET /nodes"),
                    route(READ, "GET /nodes/{node}"),
                    route(READ, "GET /logical/actors"),
                    route(READ, "GET /logical/actors/{actor}"),
                    route(READ, "GET /events"),
                    route(READ, "GET /api/grafana_health"),
                    route(READ, "GET /api/prometheus_health"),
                    route(READ, "GET /api/prometheus/sd"),

                    // jobs
                    route(READ, "GET /api/jobs/").anonymous(REDACTED),
                    route(READ, "GET /api/jobs/{job}").anonymous(REDACTED),
                    route(READ, "GET /api/jobs/{job}/logs"),
                    route(READ, "GET /api/jobs/{job}/logs/tail"),
                    route(SUBMIT, "POST /api/jobs/"),
                    route(SUBMIT, "GET /api/packages/{protocol}/{package}"),
                    route(SUBMIT, "PUT /api/packages/{protocol}/{package}"),
                    route(CONTROL, "POST /api/jobs/{job}/stop"),
                    route(CONTROL, "DELETE /api/jobs/{job}"),

                    // the state API
                    route(READ, "GET /api/v0/jobs").anonymous(REDACTED),
                    route(READ, "GET /api/v0/actors"),
                    route(READ, "GET /api/v0/placement_groups"),
                    route(READ, "GET /api/v0/workers"),
                    route(READ, "GET /api/v0/tasks"),
                    route(READ, "GET /api/v0/objects"),
                    route(READ, "GET /api/v0/runtime_envs"),
                    route(READ, "GET /api/v0/cluster_events"),
                    route(READ, "GET /api/v0/platform_events"),
                    route(READ, "GET /api/v0/tasks/summarize"),
                    route(READ, "GET /api/v0/actors/summarize"),
                    route(READ, "GET /api/v0/objects/summarize"),
                    route(READ, "GET /api/v0/tasks/timeline"),
                    route(READ, "GET /api/v0/logs"),
                    route(READ, "GET /api/v0/logs/{media}"),
                    route(READ, "GET /api/data/datasets/{job}"),
                    route(READ, "GET /api/train/v2/runs"),
                    route(READ, "GET /api/train/v2/runs/v1"),

                    // Serve
                    route(READ, "GET /api/serve/applications/"),
                    route(SUBMIT, "PUT /api/serve/applications/"),
                    route(CONTROL, "DELETE /api/serve/applications/"),
                    route(
                            CONTROL,
                            "POST /api/v1/applications/{application}/deployments/{deployment}/scale"),

                    // profilers
                    route(PROFILE, "GET /task/traceback"),
                    route(PROFILE, "GET /task/cpu_profile"),
                    route(PROFILE, "GET /worker/traceback"),
                    route(PROFILE, "GET /worker/cpu_profile"),
                    route(PROFILE, "GET /worker/gpu_profile"),
                    route(PROFILE, "GET /worker/jax_profile"),
                    route(PROFILE, "GET /memory_profile"),

                    // named so that nobody opens them by a wider line
                    route(DENIED, "POST /api/authenticate"),
                    route(DENIED, "POST /report_events"),
                    route(DENIED, "POST /api/task_events"),
                    route(DENIED, "POST /api/task_events/query"),
                    route(DENIED, "GET /api/v0/delay/{seconds}"),
                    route(DENIED, "GET /test/dump"));

    private static final RouteTree TREE = new RouteTree(TABLE);

    private RayRoutes() {}

    /** The route of a canonical path, given by its decoded segments. */
    public static Route find(String method, List<String> segments) {
        return TREE.find(method.equals("HEAD") ? "GET" : method, segments);
    }

    private static Route route(RouteClass kind, String methodAndPattern) {
        return Route.of(kind, methodAndPattern);
    }
}
