package io.raygate.gateway.judge;

import io.raygate.gateway.http.FormFields;
import io.raygate.gateway.judge.Verdict.Answered;
import io.raygate.vocabulary.ServiceName;
import java.util.regex.Pattern;

/** The page on which people sign in at an endpoint. */
final class SignInPage {

    /** The form fields. */
    static final String USERNAME = "username";

    static final String PASSWORD = "password";
    static final String NEXT = "next";

    private static final String FOCUS = " autofocus";

    /** A place of this endpoint: nothing a browser takes for another host. */
    private static final Pattern PLACE = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,2000}");

    /** Instead of the page that was asked for. */
    Answered first(Asked asked) {
        String query = new FormFields(asked.head().rawQuery()).without(JupyterDoor.TOKEN);
        String place = asked.head().path().encoded() + (query.isEmpty() ? "" : "?" + query);
        return show(asked, 401, "", "", place, "asked to sign in");
    }

    /** After an attempt that did not succeed; the name typed stays in its field. */
    Answered again(Asked asked, int status, String message, String name, String place) {
        String alert = "<p class=\"bad\" role=\"alert\">" + Page.text(message) + "</p>\n";
        return show(asked, status, alert, name, place, message);
    }

    /** For somebody who is signed in already, or was until now. */
    Answered state(Asked asked, boolean signedIn) {
        String title = (signedIn ? "Signed in to " : "Signed out of ") + name(asked);
        String form =
                signedIn
                        ? form(OwnPages.SIGN_OUT, "", "Sign out")
                        : "<footer><a href=\"/\">Sign in again</a></footer>\n";
        return Page.show(200, title, service(asked) + form, signedIn ? "signed in" : "signed out");
    }

    /** The place behind the sign-in, or the front page where it is none of this endpoint. */
    static String place(String wanted) {
        boolean good = PLACE.matcher(wanted).matches() && !wanted.startsWith(OwnPages.PREFIX);
        return good ? wanted : "/";
    }

    private static Answered show(
            Asked asked, int status, String alert, String name, String place, String reason) {
        boolean jupyter = asked.endpoint().service() == ServiceName.JUPYTER;
        String fields =
                (jupyter
                                ? field("Token", PASSWORD, "password", "current-password", FOCUS)
                                : account(name))
                        + alert
                        + "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
                                .formatted(NEXT, Page.text(place(place)));
        return Page.show(
                status,
                "Sign in to " + name(asked),
                service(asked) + form(OwnPages.SIGN_IN, fields, "Sign in") + footer(asked, jupyter),
                reason);
    }

    private static String account(String name) {
        return field("Username", USERNAME, "text", "username", value(name))
                + field(
                        "Password",
                        PASSWORD,
                        "password",
                        "current-password",
                        name.isEmpty() ? "" : FOCUS);
    }

    private static String value(String name) {
        return name.isEmpty() ? FOCUS : " value=\"" + Page.text(name) + '"';
    }

    private static String field(
            String label, String name, String type, String autocomplete, String rest) {
        return """
               <label for="%2$s">%1$s</label>
               <input id="%2$s" name="%2$s" type="%3$s" autocomplete="%4$s" required%5$s>
               """
                .formatted(label, name, type, autocomplete, rest);
    }

    private static String form(String action, String fields, String act) {
        return "<form method=\"post\" action=\"%s\">\n%s<button>%s</button>\n</form>\n"
                .formatted(action, fields, act);
    }

    private static String service(Asked asked) {
        String title =
                switch (asked.endpoint().service()) {
                    case DASHBOARD -> "Ray Dashboard";
                    case JUPYTER -> "Jupyter (Notebook)";
                };
        return "<p>" + title + "</p>\n";
    }

    private static String footer(Asked asked, boolean jupyter) {
        String whose =
                jupyter
                        ? "The Jupyter token of this application, not your console account."
                                + " A notebook runs any code you give it."
                        : "The dashboard account of this application, not your console account.";
        return "<footer>%s You come from %s.</footer>\n".formatted(whose, asked.peer());
    }

    private static String name(Asked asked) {
        return asked.guard().applicationName();
    }
}
