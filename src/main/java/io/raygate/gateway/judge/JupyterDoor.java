package io.raygate.gateway.judge;

import io.raygate.gateway.Credentials;
import io.raygate.gateway.Target;
import io.raygate.gateway.credential.Proof;
import io.raygate.gateway.credential.Sessions;
import io.raygate.gateway.http.FormFields;
import io.raygate.gateway.judge.Shown.Known;
import io.raygate.gateway.judge.Shown.Nothing;
import io.raygate.gateway.judge.Shown.Wrong;
import io.raygate.gateway.judge.Verdict.Admitted;
import io.raygate.gateway.judge.Verdict.Answered;
import io.raygate.gateway.route.Route;
import io.raygate.gateway.route.RouteClass;
import io.raygate.vocabulary.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges requests to a Jupyter server: with its token everything, terminals included.
 *
 * <p>The upstream gets its own token instead, which switches its own checks of origin and XSRF off;
 * {@link CrossSite} stands in for them.
 */
final class JupyterDoor {

    /** The query field that may carry the token; it is never passed on. */
    static final String TOKEN = "token";

    private static final Route EVERYTHING = Route.of(RouteClass.SUBMIT, "* **");

    private final JupyterCredentials credentials;
    private final Sessions sessions;
    private final SignInPage signInPage;
    private final SignInBook book;

    JupyterDoor(
            JupyterCredentials credentials,
            Sessions sessions,
            SignInPage signInPage,
            SignInBook book) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.signInPage = signInPage;
        this.book = book;
    }

    Verdict judge(Asked asked, Credentials.Jupyter secrets, Target.Upstream upstream) {
        return switch (credentials.shown(asked, secrets)) {
            case Nothing nothing ->
                    asked.isNavigation() ? signInPage.first(asked) : nothingShown(asked);
            case Wrong wrong ->
                    asked.isNavigation()
                            ? signInPage.again(asked, wrong.status(), wrong.line(), "", "/")
                            : Asked.refuse(wrong.status(), wrong.line(), wrong.reason());
            case Known known -> judge(asked, known, upstream);
        };
    }

    private Verdict judge(Asked asked, Known known, Target.Upstream upstream) {
        if (known.proof().isCookie() && CrossSite.isEmbedded(asked.head())) {
            return Responses.embedded(asked);
        }
        if (asked.isNavigation() && asked.head().query(TOKEN).isPresent()) {
            return signedIn(asked, known);
        }
        return new Admitted(
                Responses.reason(asked, known),
                new Granted(asked.endpoint(), known, EVERYTHING, false, upstream),
                edits(asked, upstream));
    }

    /** A person followed a link with the token: from here on the session cookie does. */
    private Answered signedIn(Asked asked, Known known) {
        Actor actor =
                new Actor(Proof.JUPYTER_TOKEN.title(), Optional.empty(), Optional.of(asked.peer()));
        book.right(asked, actor, "by a link with the token");
        return Page.redirect(
                asked.head().path().encoded() + withQuestionMark(query(asked)),
                Cookies.set(asked, sessions.open(asked.endpoint(), known.print(), actor)),
                "signed in by a link");
    }

    private static Verdict nothingShown(Asked asked) {
        return Asked.refuse(
                401,
                "Jupyter of %s needs its token: send it as Authorization: token <token>."
                        .formatted(asked.application()),
                "no credential");
    }

    private static HeadEdits edits(Asked asked, Target.Upstream upstream) {
        JupyterCookies cookies =
                upstream.remote()
                        .map(remote -> remoteCookies(upstream, remote.web().authority()))
                        .orElseGet(() -> JupyterCookies.of(asked.head().host()));
        Optional<String> cookie = cookies.passedOn(asked.head().cookies());
        List<Map.Entry<String, String>> add = new ArrayList<>(4);
        upstream.token()
                .map(token -> Map.entry("Authorization", "token " + token.reveal()))
                .ifPresent(add::add);
        cookie.map(value -> Map.entry("Cookie", value)).ifPresent(add::add);
        return RemoteEdits.ofOwnOrigin(
                upstream,
                asked.head(),
                new HeadEdits(
                        JupyterCookies.CLIENT_CREDENTIALS,
                        add,
                        asked.head().query(TOKEN).map(secret -> query(asked)),
                        new ResponseEdits(cookies::isOwn, Set.of(), List.of())));
    }

    /** Whoever gets in by the token that the gateway shows is not to get the server's login. */
    private static JupyterCookies remoteCookies(Target.Upstream upstream, String authority) {
        return upstream.token().isPresent()
                ? JupyterCookies.withoutLogin()
                : JupyterCookies.of(authority);
    }

    private static String query(Asked asked) {
        return new FormFields(asked.head().rawQuery()).without(TOKEN);
    }

    private static String withQuestionMark(String query) {
        return query.isEmpty() ? "" : "?" + query;
    }
}
