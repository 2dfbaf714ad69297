package io.raygate.gateway.judge;

import io.raygate.gateway.Credentials;
import io.raygate.gateway.credential.Proof;
import io.raygate.gateway.judge.Verdict.Refused;
import io.raygate.gateway.route.Route;
import io.raygate.gateway.route.RouteClass;
import io.raygate.vocabulary.ApplicationId;

/**
 * Which credential of a dashboard endpoint opens which routes: the table of {@code
 * docs/gateway.md}.
 *
 * @param credentials the switches: whether JWT authentication and profiling are on
 * @param redacts whether the upstream can hide runtime environments
 */
record DashboardRights(Credentials.Dashboard credentials, boolean redacts) {

    /**
     * Whether {@code proof} opens {@code route}.
     *
     * @param browser whether the request bears signs of a browser
     */
    boolean permit(Proof proof, Route route, boolean browser) {
        return switch (route.kind()) {
            case READ -> proof != Proof.ANONYMOUS_KEY || isShownToAnonymous(route);
            case SUBMIT, CONTROL -> maySubmit(proof, browser);
            case PROFILE -> proof == Proof.ACCESS_KEY && credentials.profiling();
            case ANSWERED, DENIED -> false;
        };
    }

    /**
     * Whether {@code proof} runs code, and so may know whatever jobs know; all others only look.
     */
    boolean maySubmit(Proof proof, boolean browser) {
        return switch (proof) {
            case JOB_TOKEN, ACCESS_KEY -> true;
            case DASHBOARD_BASIC -> !credentials.jwtEnabled() && !browser;
            default -> false;
        };
    }

    private boolean isShownToAnonymous(Route route) {
        return switch (route.anonymous()) {
            case ALL -> true;
            case REDACTED -> redacts;
            case NOTHING -> false;
        };
    }

    /**
     * What a caller without a credential reads.
     *
     * <p>Every command of the Ray CLI begins with a look at the version, so this says what it takes
     * to submit as well.
     */
    Refused nothingShown(Route route, ApplicationId application) {
        String act =
                route.kind() == RouteClass.READ
                        ? "Submitting a job or looking at the cluster"
                        : route.kind().act();
        return Asked.refuse(401, needs(act, route, application), "no credential");
    }

    /** What a caller reads whose credential is good, but not for this. */
    Refused notEnough(Proof proof, Route route, ApplicationId application) {
        String limit =
                switch (proof) {
                    case ANONYMOUS_KEY ->
                            "The anonymous key sees the state of cluster and jobs only. ";
                    case DASHBOARD_SESSION -> "A browser session only looks. ";
                    case DASHBOARD_BASIC ->
                            credentials.jwtEnabled()
                                    ? "The dashboard account only looks. "
                                    : "The dashboard account only looks from a browser. ";
                    default -> "";
                };
        String line =
                proof == Proof.ACCESS_KEY
                        ? "Profiling is switched off for %s.".formatted(application)
                        : limit + needs(route.kind().act(), route, application);
        return Asked.refuse(403, line, proof.title() + " is not enough");
    }

    private static String needs(String act, Route route, ApplicationId application) {
        String what =
                route.kind() == RouteClass.PROFILE
                        ? "the access key"
                        : "a job token or the access key";
        return "%s needs %s of %s: send it as Authorization: Bearer <token>."
                .formatted(act, what, application);
    }
}
