package io.raygate.gateway.judge;

import io.raygate.gateway.Credentials;
import io.raygate.gateway.credential.Fingerprint;
import io.raygate.gateway.credential.Fingerprints;
import io.raygate.gateway.credential.Keyring;
import io.raygate.gateway.credential.Keyrings;
import io.raygate.gateway.credential.Proof;
import io.raygate.gateway.credential.Sessions;
import io.raygate.gateway.credential.SignInBrake;
import io.raygate.gateway.http.FormFields;
import io.raygate.gateway.judge.Verdict.Answered;
import io.raygate.vocabulary.Actor;
import java.util.Optional;

/** Turns the right name and password, or the right token, into a session. */
final class SignIn {

    private final Fingerprints fingerprints;
    private final Keyrings keyrings;
    private final Sessions sessions;
    private final Cookies cookies;
    private final SignInBrake brake;
    private final SignInBook book;
    private final SignInPage page;

    SignIn(
            Fingerprints fingerprints,
            Keyrings keyrings,
            Sessions sessions,
            Cookies cookies,
            SignInBrake brake,
            SignInBook book,
            SignInPage page) {
        this.fingerprints = fingerprints;
        this.keyrings = keyrings;
        this.sessions = sessions;
        this.cookies = cookies;
        this.brake = brake;
        this.book = book;
        this.page = page;
    }

    boolean isSignedIn(Asked asked) {
        return cookies.session(asked, credential(asked)).isPresent();
    }

    /** One attempt; whatever is wrong about it, the page says the same. */
    Answered attempt(Asked asked, FormFields form) {
        String place = form.first(SignInPage.NEXT).orElse("/");
        String name = form.first(SignInPage.USERNAME).orElse("");
        if (!brake.allows(asked.peer(), asked.application())) {
            return page.again(asked, 429, SignInBrake.line(asked.peer()), name, place);
        }
        String password = form.first(SignInPage.PASSWORD).orElse("");
        if (!presented(asked, name, password).equals(credential(asked))) {
            brake.wrong(asked.peer(), asked.application());
            book.wrong(asked, "wrong at the sign-in page");
            return page.again(asked, 401, wrong(asked), name, place);
        }
        String actor = name.isEmpty() ? Proof.JUPYTER_TOKEN.title() : name;
        return signedIn(
                asked,
                new Actor(actor, Optional.empty(), Optional.of(asked.peer())),
                "at the sign-in page",
                place);
    }

    /** A one-time code opened nothing. */
    void wrongCode(Asked asked) {
        book.wrong(asked, "one-time code used up or foreign");
    }

    /** Opens a session, ends the one the browser had, and leads to {@code place}. */
    Answered signedIn(Asked asked, Actor actor, String how, String place) {
        book.right(asked, actor, how);
        cookies.end(asked);
        return Page.redirect(
                SignInPage.place(place),
                Cookies.set(asked, sessions.open(asked.endpoint(), credential(asked), actor)),
                "signed in: " + actor.name());
    }

    private Fingerprint credential(Asked asked) {
        Keyring keyring = keyrings.of(asked.guard().credentials());
        return switch (asked.guard().credentials()) {
            case Credentials.Dashboard dashboard -> keyring.account();
            case Credentials.Jupyter jupyter -> keyring.jupyterToken();
        };
    }

    private Fingerprint presented(Asked asked, String name, String password) {
        return switch (asked.guard().credentials()) {
            case Credentials.Dashboard dashboard -> Keyring.account(name, password, fingerprints);
            case Credentials.Jupyter jupyter -> fingerprints.of(password);
        };
    }

    private static String wrong(Asked asked) {
        return switch (asked.guard().credentials()) {
            case Credentials.Dashboard dashboard -> "Username or password is wrong.";
            case Credentials.Jupyter jupyter -> "The token is wrong.";
        };
    }
}
