package io.raygate.gateway.judge;

import io.raygate.gateway.Credentials;
import io.raygate.gateway.Target;
import io.raygate.gateway.judge.Shown.Known;
import io.raygate.gateway.judge.Shown.Nothing;
import io.raygate.gateway.judge.Shown.Wrong;
import io.raygate.gateway.judge.Verdict.Admitted;
import io.raygate.gateway.judge.Verdict.Answered;
import io.raygate.gateway.route.RayRoutes;
import io.raygate.gateway.route.Route;
import io.raygate.gateway.route.RouteClass;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges requests to Ray's dashboard and Jobs API, once address and host name are right. */
final class DashboardDoor {

    /** Ray takes the first of the headers and the cookie that carry a token, so none may remain. */
    private static final Set<String> CLIENT_CREDENTIALS =
            Set.of("authorization", "x-ray-authorization", "cookie");

    private static final ResponseEdits RESPONSE =
            new ResponseEdits(cookie -> false, Set.of(), List.of());

    private static final Answered AUTHENTICATION_MODE =
            new Answered(
                    new LocalResponse(
                            200,
                            List.of(
                                    Map.entry("Content-Type", "application/json"),
                                    Map.entry("Cache-Control", "no-store")),
                            "{\"authentication_mode\":\"disabled\"}"
                                    .getBytes(StandardCharsets.US_ASCII)),
                    "answered here");

    private final DashboardCredentials credentials;
    private final SignInPage signInPage;

    DashboardDoor(DashboardCredentials credentials, SignInPage signInPage) {
        this.credentials = credentials;
        this.signInPage = signInPage;
    }

    Verdict judge(Asked asked, Credentials.Dashboard secrets, Target.Upstream upstream) {
        Route route = RayRoutes.find(asked.head().method(), asked.segments());
        if (route.kind() == RouteClass.DENIED) {
            return Asked.refuse(403, Responses.notPassedOn(asked, "Ray"), "denied route");
        }
        if (route.kind() == RouteClass.ANSWERED) {
            return AUTHENTICATION_MODE;
        }
        DashboardRights rights = new DashboardRights(secrets, upstream.redacts());
        return switch (credentials.shown(asked, secrets)) {
            case Nothing nothing ->
                    asked.isNavigation() && route.kind() == RouteClass.READ
                            ? signInPage.first(asked)
                            : rights.nothingShown(route, asked.application());
            case Wrong wrong -> Asked.refuse(wrong.status(), wrong.line(), wrong.reason());
            case Known known -> judge(asked, route, known, rights, upstream);
        };
    }

    private static Verdict judge(
            Asked asked,
            Route route,
            Known known,
            DashboardRights rights,
            Target.Upstream upstream) {
        boolean browser = Browsers.sent(asked.head());
        boolean onlyLooks = !rights.maySubmit(known.proof(), browser);
        if (!rights.permit(known.proof(), route, browser)) {
            return rights.notEnough(known.proof(), route, asked.application());
        }
        if (known.proof().isCookie() && CrossSite.isEmbedded(asked.head())) {
            return Responses.embedded(asked);
        }
        return new Admitted(
                Responses.reason(asked, known),
                new Granted(asked.endpoint(), known, route, browser, upstream),
                onlyLooks ? Browsers.disguised(edits(asked, upstream)) : edits(asked, upstream));
    }

    /** What Ray gets to see. */
    private static HeadEdits edits(Asked asked, Target.Upstream upstream) {
        List<Map.Entry<String, String>> add =
                upstream.token()
                        .map(token -> Map.entry("X-Ray-Authorization", "Bearer " + token.reveal()))
                        .map(List::of)
                        .orElse(List.of());
        return RemoteEdits.of(
                upstream,
                asked.head(),
                new HeadEdits(CLIENT_CREDENTIALS, add, Optional.empty(), RESPONSE));
    }
}
