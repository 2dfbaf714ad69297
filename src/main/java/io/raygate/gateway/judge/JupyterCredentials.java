package io.raygate.gateway.judge;

import io.raygate.gateway.Credentials;
import io.raygate.gateway.credential.Authorization;
import io.raygate.gateway.credential.Fingerprint;
import io.raygate.gateway.credential.Fingerprints;
import io.raygate.gateway.credential.Keyrings;
import io.raygate.gateway.credential.Proof;
import io.raygate.gateway.credential.Session;
import io.raygate.gateway.credential.SignInBrake;
import io.raygate.gateway.judge.Shown.Known;
import io.raygate.gateway.judge.Shown.Nothing;
import io.raygate.gateway.judge.Shown.Wrong;
import java.util.List;
import java.util.Optional;

/** Finds out what a request to a Jupyter endpoint shows for itself. */
final class JupyterCredentials {

    private final Fingerprints fingerprints;
    private final Keyrings keyrings;
    private final Cookies cookies;
    private final SignInBrake brake;
    private final SignInBook book;

    JupyterCredentials(
            Fingerprints fingerprints,
            Keyrings keyrings,
            Cookies cookies,
            SignInBrake brake,
            SignInBook book) {
        this.fingerprints = fingerprints;
        this.keyrings = keyrings;
        this.cookies = cookies;
        this.brake = brake;
        this.book = book;
    }

    /**
     * A session goes first: a page of JupyterLab may send a token of its own making beside it,
     * which is none of ours and counts for nothing.
     */
    Shown shown(Asked asked, Credentials.Jupyter credentials) {
        List<String> headers = asked.head().headers("authorization");
        if (headers.size() > 1) {
            return new Wrong(400, "Authorization is given twice.", "two credentials");
        }
        Fingerprint right = keyrings.of(credentials).jupyterToken();
        Optional<Session> session = cookies.session(asked, right);
        if (session.isPresent()) {
            return Known.of(Proof.JUPYTER_SESSION, right, session.get());
        }
        return headers.stream()
                .map(JupyterCredentials::token)
                .findFirst()
                .or(() -> asked.head().query(JupyterDoor.TOKEN))
                .map(token -> compare(token, right, asked))
                .orElseGet(Nothing::new);
    }

    private Shown compare(String token, Fingerprint right, Asked asked) {
        if (!brake.allows(asked.peer(), asked.application())) {
            return new Wrong(429, SignInBrake.line(asked.peer()), "braked");
        }
        if (fingerprints.of(token).equals(right)) {
            return Known.forGood(Proof.JUPYTER_TOKEN, right);
        }
        brake.wrong(asked.peer(), asked.application());
        book.wrong(asked, "wrong token");
        return new Wrong(
                403,
                "This token is not the Jupyter token of %s.".formatted(asked.application()),
                "wrong token");
    }

    private static String token(String header) {
        Authorization authorization = Authorization.of(header);
        boolean known = List.of("token", "bearer").contains(authorization.scheme());
        return known ? authorization.value() : "";
    }
}
