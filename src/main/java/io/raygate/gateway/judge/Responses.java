package io.raygate.gateway.judge;

import io.raygate.gateway.judge.Verdict.Refused;

/** What the doors say alike. */
final class Responses {

    private static final int MOST_OF_A_PATH = 120;

    private Responses() {}

    /** Why somebody was let in: {@code group office, access key}. */
    static String reason(Asked asked, Shown.Known known) {
        return asked.guard()
                .admission()
                .groupOf(asked.peer())
                .map(group -> "group " + group + ", " + known.title())
                .orElseGet(known::title);
    }

    static String notPassedOn(Asked asked, String upstream) {
        String path = asked.head().path().encoded();
        return "%s %s is not passed on to %s."
                .formatted(
                        asked.head().method(),
                        path.length() > MOST_OF_A_PATH
                                ? path.substring(0, MOST_OF_A_PATH) + "…"
                                : path,
                        upstream);
    }

    /** It would see the sign-in page, and what people type there. */
    static Refused serviceWorker(Asked asked) {
        return Asked.refuse(
                403,
                "No service worker is installed at endpoints of %s.".formatted(asked.application()),
                "service worker");
    }

    static Refused embedded(Asked asked) {
        return Asked.refuse(
                403,
                "A page of another origin may not read %s with this session."
                        .formatted(asked.application()),
                "embedded by another origin");
    }
}
