package io.raygate.gateway.judge;

import io.raygate.gateway.OneTimeCodes;
import io.raygate.gateway.credential.Codes;
import io.raygate.gateway.credential.OpenedBy;
import io.raygate.gateway.http.FormFields;
import io.raygate.gateway.http.MalformedMessage;
import io.raygate.gateway.judge.Verdict.NeedsBody;
import io.raygate.gateway.judge.Verdict.Refused;
import io.raygate.vocabulary.Actor;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything below {@code /.raygate/}: the gateway's own pages, never passed on.
 *
 * <p>Forms have to come from the endpoint's own origin. The one-time code is the exception: the
 * console's page posts it, and the code itself is the proof.
 */
final class OwnPages {

    static final String PREFIX = "/.raygate/";
    static final String SIGN_IN = PREFIX + "sign-in";
    static final String SIGN_OUT = PREFIX + "sign-out";

    private static final int LONGEST_FORM = 8 * 1024;

    private final SignIn signIn;
    private final Codes codes;
    private final Cookies cookies;
    private final SignInPage page;

    OwnPages(SignIn signIn, Codes codes, Cookies cookies, SignInPage page) {
        this.signIn = signIn;
        this.codes = codes;
        this.cookies = cookies;
        this.page = page;
    }

    static boolean isOwn(Asked asked) {
        return asked.segments().getFirst().equals(".raygate");
    }

    Verdict judge(Asked asked) {
        String call = asked.head().method() + " " + asked.head().path().encoded();
        return switch (call) {
            case "GET " + SIGN_IN -> signInPage(asked);
            case "POST " + SIGN_IN -> fromOwnOrigin(asked, form -> signIn.attempt(asked, form));
            case "POST " + SIGN_OUT -> fromOwnOrigin(asked, form -> signOut(asked));
            case "POST " + OneTimeCodes.PATH -> form(asked, form -> open(asked, form));
            default -> Asked.refuse(404, "Raygate has no such page here.", "no such page");
        };
    }

    private Verdict signInPage(Asked asked) {
        return signIn.isSignedIn(asked) ? page.state(asked, true) : page.first(asked);
    }

    private Verdict signOut(Asked asked) {
        cookies.end(asked);
        return Page.with(page.state(asked, false), Cookies.clear(asked));
    }

    private Verdict open(Asked asked, FormFields form) {
        Optional<Actor> actor =
                form.first("code")
                        .flatMap(code -> codes.redeem(code, asked.endpoint()))
                        .filter(code -> stands(asked, code))
                        .map(Codes.Redeemed::actor);
        return actor.<Verdict>map(who -> signIn.signedIn(asked, who, "by a one-time code", "/"))
                .orElseGet(() -> usedUp(asked));
    }

    private Verdict usedUp(Asked asked) {
        signIn.wrongCode(asked);
        return Page.show(
                403,
                "This link is used up",
                "<p>It opens once, within %d seconds. Open the application"
                                .formatted(Codes.LIFE.toSeconds())
                        + " from the console again, or <a href=\"/\">sign"
                        + " in</a>.</p>\n",
                "code used up or foreign");
    }

    /** Their role, password or account may have changed since the code was given out. */
    private static boolean stands(Asked asked, Codes.Redeemed code) {
        return asked.stands(new OpenedBy(code.actor().name(), code.issued()));
    }

    private static Verdict fromOwnOrigin(Asked asked, Function<FormFields, Verdict> then) {
        Optional<Refused> objection = CrossSite.objection(asked);
        return objection.isPresent() ? objection.get() : form(asked, then);
    }

    private static Verdict form(Asked asked, Function<FormFields, Verdict> then) {
        boolean isForm =
                asked.head()
                        .header("content-type")
                        .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                        .isPresent();
        if (!isForm) {
            return Asked.refuse(
                    415, "Expected a form (application/x-www-form-urlencoded).", "no form");
        }
        return new NeedsBody(LONGEST_FORM, body -> read(body, then));
    }

    private static Verdict read(byte[] body, Function<FormFields, Verdict> then) {
        try {
            return then.apply(new FormFields(new String(body, StandardCharsets.ISO_8859_1)));
        } catch (MalformedMessage malformed) {
            return Asked.refuse(malformed.status(), "The form cannot be read.", "malformed form");
        }
    }
}
