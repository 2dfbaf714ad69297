package io.raygate.gateway.judge;

import io.raygate.gateway.judge.Verdict.Answered;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The frame of the gateway's own pages: plain HTML, no script, one style, nothing from elsewhere.
 */
final class Page {

    static final String STYLE =
            """
            :root{color-scheme:light dark;--s:light-dark(#fff,#15171c);--b:light-dark(#f5f6f8,#0d0f13);\
            --t:light-dark(#181a20,#eff0f3);--u:light-dark(#5a5f69,#a4a9b3);--l:light-dark(#dcdee3,#2b2e35);\
            --f:light-dark(#85899a,#737784);--a:light-dark(#4056c5,#4f66d6);--r:light-dark(#a6211f,#ff9d93)}
            *{box-sizing:border-box}
            body{margin:0;padding:53px 25px;background:var(--b);color:var(--t);font:14px/20px system-ui,sans-serif}
            main{max-width:340px;margin:auto;padding:28px;background:var(--s);border:1px solid var(--l);border-radius:10px}
            a{color:inherit}
            svg{display:block;margin-bottom:18px}
            h1{margin:0;font-size:17px;line-height:24px;overflow-wrap:anywhere}
            p{margin:4px 0 0;color:var(--u)}
            label{display:block;margin-top:14px}
            h1+p+form label:first-of-type{margin-top:22px}
            input{width:100%;height:36px;margin-top:4px;padding:0 10px;color:inherit;background:none;\
            border:1px solid var(--f);border-radius:6px;font:inherit}
            button{width:100%;height:36px;margin-top:20px;border:0;border-radius:6px;background:var(--a);\
            color:#fff;font:inherit;font-weight:600}
            :focus-visible{outline:2px solid var(--a);outline-offset:2px}
            .bad{margin-top:12px;color:var(--r)}
            footer{margin-top:16px;padding-top:14px;border-top:1px solid var(--l);font-size:12px;\
            line-height:17px;color:var(--u)}
            """;

    private static final String MARK =
            """
            <svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" \
            stroke-width="2.2" stroke-linecap="round" aria-hidden="true">\
            <path d="M4 22V10a8 8 0 0 1 16 0v12"/><g stroke="var(--a)">\
            <path d="M8.5 17v5M12 13v9M15.5 17v5"/></g></svg>
            """;

    private static final List<Map.Entry<String, String>> HEADERS =
            List.of(
                    Map.entry("Content-Type", "text/html; charset=utf-8"),
                    Map.entry("Cache-Control", "no-store"),
                    Map.entry(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                                    .formatted(sha256(STYLE))),
                    Map.entry("X-Content-Type-Options", "nosniff"),
                    Map.entry("X-Frame-Options", "DENY"),
                    // With no-referrer a browser would send the form with "Origin: null".
                    Map.entry("Referrer-Policy", "same-origin"),
                    Map.entry("Cross-Origin-Resource-Policy", "same-origin"));

    private Page() {}

    /**
     * A page.
     *
     * @param title plain text
     * @param body HTML in which all text from elsewhere went through {@link #text}
     */
    static Answered show(int status, String title, String body, String reason) {
        String html =
                """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body><main>%s<h1>%s</h1>
                %s</main></body>
                </html>
                """
                        .formatted(text(title), STYLE, MARK, text(title), body);
        return new Answered(
                new LocalResponse(status, HEADERS, html.getBytes(StandardCharsets.UTF_8)), reason);
    }

    /** The same page with one more header. */
    static Answered with(Answered page, Map.Entry<String, String> header) {
        List<Map.Entry<String, String>> headers = new ArrayList<>(page.response().headers());
        headers.add(header);
        return new Answered(
                new LocalResponse(page.response().status(), headers, page.response().body()),
                page.reason());
    }

    /** Sends the browser to a place of this endpoint, with a new cookie. */
    static Answered redirect(String place, Map.Entry<String, String> cookie, String reason) {
        return new Answered(
                new LocalResponse(
                        303,
                        List.of(
                                Map.entry("Location", place),
                                Map.entry("Cache-Control", "no-store"),
                                Map.entry("Referrer-Policy", "same-origin"),
                                cookie),
                        new byte[0]),
                reason);
    }

    /** Text as it may stand in HTML and in the value of an attribute. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String sha256(String style) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
