package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.relay.Caller.Answer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an upstream that means ill cannot do to the people who look at it. */
class HostileUpstreamIT {

    /** A door and a credential for it. */
    enum Kind {
        DASHBOARD,
        JUPYTER;

        JudgedDoor before(RawUpstream upstream) {
            return switch (this) {
                case DASHBOARD -> JudgedDoor.dashboard(upstream.address(), true);
                case JUPYTER -> JudgedDoor.jupyter(upstream.address());
            };
        }

        String credential() {
            return switch (this) {
                case DASHBOARD -> "Authorization: Bearer " + JudgedDoor.ACCESS_KEY;
                case JUPYTER -> "Authorization: token " + JudgedDoor.JUPYTER_TOKEN;
            };
        }
    }

    private static final List<String> FAR_REACHING =
            List.of(
                    "Clear-Site-Data: \"*\"",
                    "Strict-Transport-Security: max-age=31536000",
                    "Alt-Svc: h3=\"evil.example:443\"",
                    "WWW-Authenticate: Basic realm=\"Console\"",
                    "Proxy-Authenticate: Basic realm=\"Console\"",
                    "Authentication-Info: x",
                    "Proxy-Authentication-Info: x",
                    "Service-Worker-Allowed: /",
                    "Set-Cookie2: a=b",
                    "Refresh: 0;url=https://evil.example/",
                    "X-Ray-Authorization: Bearer internal",
                    "Public-Key-Pins: x",
                    "Public-Key-Pins-Report-Only: x",
                    "Expect-CT: x",
                    "NEL: {}",
                    "Report-To: {}",
                    "Reporting-Endpoints: a=\"https://evil.example/\"",
                    "Access-Control-Allow-Origin: https://evil.example",
                    "Access-Control-Allow-Credentials: true",
                    "Access-Control-Allow-Private-Network: true",
                    "Access-Control-Expose-Headers: *",
                    "Access-Control-Max-Age: 600");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void speaksForItsOwnEndpointOnly(Kind kind) throws Exception {
        String lines =
                String.join("\r\n", FAR_REACHING)
                        + "\r\n"
                        + String.join("\r\n", FAR_REACHING).toLowerCase(Locale.ROOT)
                        + "\r\n";
        try (RawUpstream upstream = RawUpstream.tcp(answering(lines + "X-Kept: 1\r\n"));
                JudgedDoor door = kind.before(upstream)) {
            Answer answer = door.ask("GET /", kind.credential());

            assertThat(answer.body()).isEqualTo("hello");
            assertThat(names(answer)).containsExactlyInAnyOrder("x-kept", "content-length");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void putsNoWorkerBetweenPeopleAndTheSignInPage(Kind kind) throws Exception {
        try (RawUpstream upstream = RawUpstream.tcp(RawUpstream.answering("evil()"));
                JudgedDoor door = kind.before(upstream)) {
            for (String path : List.of("/static/worker.js", "/", "/.raygate/sign-in")) {
                Answer answer =
                        door.ask("GET " + path, kind.credential(), "Service-Worker: script");

                assertThat(answer.status()).as(path).isEqualTo(403);
            }
            assertThat(upstream.lines()).isEmpty();
        }
    }

    private static RawUpstream.Script answering(String lines) {
        return line -> {
            line.readHead();
            line.send("HTTP/1.1 200 OK\r\n" + lines + "Content-Length: 5\r\n\r\nhello");
            line.listenToEnd();
        };
    }

    private static Stream<String> names(Answer answer) {
        return answer.head()
                .lines()
                .skip(1)
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT));
    }
}
