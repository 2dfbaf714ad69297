package io.raygate.gateway.judge;

import io.raygate.gateway.Guard;
import io.raygate.gateway.Standing;
import io.raygate.gateway.credential.ManualClock;
import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.judge.Verdict.Admitted;
import io.raygate.gateway.judge.Verdict.Answered;
import io.raygate.gateway.judge.Verdict.NeedsBody;
import io.raygate.gateway.judge.Verdict.Refused;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Role;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;

/** A doorkeeper with a clock of its own, asked in short. */
final class Bench {

    final ManualClock clock = new ManualClock();
    final Doorkeeper doorkeeper = new Doorkeeper(clock, new SecureRandom());
    Standing people = Standing.NOBODY;
    private final ConnectionKey connection = new ConnectionKey(1);

    /** One person, who came just now. */
    Standing with(String name, Role role) {
        return new Standing(Map.of(name, new Standing.Person(role, clock.instant())));
    }

    Verdict judge(Door door, RequestHead head) {
        return judge(door.guard(), Door.OFFICE, head);
    }

    Verdict judge(Guard guard, IpAddress peer, RequestHead head) {
        return doorkeeper.judge(guard, people, peer, false, head, connection);
    }

    Verdict judgeOverTls(Door door, RequestHead head) {
        return doorkeeper.judge(door.guard(), people, Door.OFFICE, true, head, connection);
    }

    Admitted admitted(Door door, RequestHead head) {
        return (Admitted) judge(door, head);
    }

    Refused refused(Door door, RequestHead head) {
        return (Refused) judge(door, head);
    }

    LocalResponse answered(Door door, RequestHead head) {
        return ((Answered) judge(door, head)).response();
    }

    /** Posts a form to one of the gateway's own pages. */
    LocalResponse post(Door door, String path, String form, String... headers) {
        return ((Answered) postVerdict(door, path, form, headers)).response();
    }

    Verdict postVerdict(Door door, String path, String form, String... headers) {
        String[] all = new String[headers.length + 1];
        all[0] = "Content-Type: application/x-www-form-urlencoded";
        System.arraycopy(headers, 0, all, 1, headers.length);
        Verdict verdict = judge(door, Requests.request("POST " + path, all));
        return verdict instanceof NeedsBody needsBody
                ? needsBody.then().apply(form.getBytes(StandardCharsets.ISO_8859_1))
                : verdict;
    }

    /** Signs in with the dashboard account and gives the Cookie header of the session. */
    String signIn(Door door) {
        LocalResponse response =
                post(
                        door,
                        "/.raygate/sign-in",
                        "username=%s&password=%s".formatted(Door.USERNAME, door.password),
                        "Origin: http://" + Requests.HOST);
        return cookie(response);
    }

    static String cookie(LocalResponse response) {
        String line = header(response, "Set-Cookie");
        return "Cookie: " + line.substring(0, line.indexOf(';'));
    }

    static String header(LocalResponse response, String name) {
        return response.headers().stream()
                .filter(header -> header.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    static String body(LocalResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
