package io.raygate.gateway.judge;

import io.raygate.gateway.Credentials;
import io.raygate.gateway.credential.Authorization;
import io.raygate.gateway.credential.Fingerprint;
import io.raygate.gateway.credential.Fingerprints;
import io.raygate.gateway.credential.JobTokens;
import io.raygate.gateway.credential.Keyring;
import io.raygate.gateway.credential.Keyrings;
import io.raygate.gateway.credential.Proof;
import io.raygate.gateway.credential.SignInBrake;
import io.raygate.gateway.judge.Shown.Known;
import io.raygate.gateway.judge.Shown.Nothing;
import io.raygate.gateway.judge.Shown.Wrong;
import io.raygate.vocabulary.ApiKey;
import io.raygate.vocabulary.ApplicationId;
import java.util.List;
import java.util.Optional;

/** Finds out what a request to a dashboard endpoint shows for itself. */
final class DashboardCredentials {

    private final Fingerprints fingerprints;
    private final Keyrings keyrings;
    private final JobTokens jobTokens;
    private final Cookies cookies;
    private final SignInBrake brake;
    private final SignInBook book;

    DashboardCredentials(
            Fingerprints fingerprints,
            Keyrings keyrings,
            JobTokens jobTokens,
            Cookies cookies,
            SignInBrake brake,
            SignInBook book) {
        this.fingerprints = fingerprints;
        this.keyrings = keyrings;
        this.jobTokens = jobTokens;
        this.cookies = cookies;
        this.brake = brake;
        this.book = book;
    }

    /** An Authorization header counts alone; the session cookie only where there is none. */
    Shown shown(Asked asked, Credentials.Dashboard credentials) {
        List<String> headers = asked.head().headers("authorization");
        if (headers.isEmpty()) {
            return session(asked, credentials);
        }
        if (headers.size() > 1) {
            return new Wrong(400, "Authorization is given twice.", "two credentials");
        }
        Authorization authorization = Authorization.of(headers.getFirst());
        return switch (authorization.scheme()) {
            case "bearer" -> bearer(authorization.value(), asked, credentials);
            case "basic" -> basic(authorization, asked, credentials);
            default ->
                    new Wrong(
                            401,
                            "Authorization is neither Bearer nor Basic: expected Bearer <token>.",
                            "unknown scheme");
        };
    }

    private Shown session(Asked asked, Credentials.Dashboard credentials) {
        Fingerprint account = keyrings.of(credentials).account();
        return cookies.session(asked, account)
                .<Shown>map(session -> Known.of(Proof.DASHBOARD_SESSION, account, session))
                .orElseGet(Nothing::new);
    }

    private Shown bearer(String token, Asked asked, Credentials.Dashboard credentials) {
        Keyring keyring = keyrings.of(credentials);
        Fingerprint print = fingerprints.of(token);
        if (print.equals(keyring.accessKey())) {
            return Known.forGood(Proof.ACCESS_KEY, print);
        }
        if (print.equals(keyring.anonymousKey())) {
            return Known.forGood(Proof.ANONYMOUS_KEY, print);
        }
        return JobTokens.isToken(token)
                ? jobToken(token, print, asked, credentials, keyring.jwtSecret())
                : unknownKey(token, asked.application());
    }

    private Shown jobToken(
            String token,
            Fingerprint print,
            Asked asked,
            Credentials.Dashboard credentials,
            Fingerprint secret) {
        return switch (jobTokens.check(
                token, print, asked.application(), credentials.jwtSecret(), secret)) {
            case JobTokens.Good good -> jobToken(good, asked, secret);
            case JobTokens.Bad bad ->
                    new Wrong(403, "This job token " + bad.reason() + ".", "bad job token");
        };
    }

    private static Shown jobToken(JobTokens.Good good, Asked asked, Fingerprint secret) {
        boolean stands =
                good.openedBy()
                        .map(who -> who.stands(asked.people(), Proof.JOB_TOKEN.least()))
                        .orElse(true);
        return stands
                ? new Known(
                        Proof.JOB_TOKEN, secret, Optional.empty(), good.openedBy(), good.expiry())
                : new Wrong(
                        403,
                        "This job token holds no longer: %s may not submit jobs any more."
                                .formatted(good.subject()),
                        "job token of somebody who may not");
    }

    private static Wrong unknownKey(String token, ApplicationId application) {
        boolean isKey =
                token.startsWith(ApiKey.ACCESS_PREFIX) || token.startsWith(ApiKey.ANONYMOUS_PREFIX);
        if (isKey && !ApiKey.isWellFormed(token)) {
            return new Wrong(403, "This key is mistyped: its checksum is wrong.", "mistyped key");
        }
        return new Wrong(
                403,
                isKey
                        ? "This key is none of %s: it was replaced, or is another application's."
                                .formatted(application)
                        : "This bearer token is none of %s: expected a job token or a key of it."
                                .formatted(application),
                "unknown key");
    }

    private Shown basic(
            Authorization authorization, Asked asked, Credentials.Dashboard credentials) {
        if (!brake.allows(asked.peer(), asked.application())) {
            return new Wrong(429, SignInBrake.line(asked.peer()), "braked");
        }
        Fingerprint account = keyrings.of(credentials).account();
        boolean right =
                authorization
                        .nameAndPassword()
                        .map(pair -> Keyring.account(pair.name(), pair.password(), fingerprints))
                        .filter(account::equals)
                        .isPresent();
        if (right) {
            return Known.forGood(Proof.DASHBOARD_BASIC, account);
        }
        brake.wrong(asked.peer(), asked.application());
        book.wrong(asked, "wrong password");
        return new Wrong(403, "Username or password is wrong.", "wrong password");
    }
}
