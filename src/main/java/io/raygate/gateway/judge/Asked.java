package io.raygate.gateway.judge;

import io.raygate.gateway.Guard;
import io.raygate.gateway.Standing;
import io.raygate.gateway.credential.OpenedBy;
import io.raygate.gateway.credential.Proof;
import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.judge.Verdict.Refused;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import java.util.List;

/** One request as it stands before one door. */
record Asked(Guard guard, Standing people, IpAddress peer, boolean secure, RequestHead head) {

    EndpointId endpoint() {
        return guard.endpoint();
    }

    ApplicationId application() {
        return guard.endpoint().application();
    }

    List<String> segments() {
        return head.path().segments();
    }

    boolean isRead() {
        return head.method().equals("GET") || head.method().equals("HEAD");
    }

    /** Whether the person of the console may still have a session at this endpoint. */
    boolean stands(OpenedBy who) {
        Proof proof =
                switch (endpoint().service()) {
                    case DASHBOARD -> Proof.DASHBOARD_SESSION;
                    case JUPYTER -> Proof.JUPYTER_SESSION;
                };
        return who.stands(people, proof.least());
    }

    /**
     * Whether a person opens a page: the only caller who is shown a form. Programs get one line of
     * text and never a redirect.
     */
    boolean isNavigation() {
        return head.method().equals("GET")
                && !head.isUpgrade()
                && !head.has("authorization")
                && head.header("accept").filter(types -> types.contains("text/html")).isPresent()
                && head.header("sec-fetch-mode").filter(mode -> !mode.equals("navigate")).isEmpty();
    }

    /** Whether a browser asks for a script that would stand before every page of this origin. */
    boolean isServiceWorker() {
        return head.has("service-worker");
    }

    static Refused refuse(int status, String line, String reason) {
        return new Refused(status, line, reason, false);
    }
}
