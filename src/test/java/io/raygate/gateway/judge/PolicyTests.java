package io.raygate.gateway.judge;

import static io.raygate.gateway.judge.Requests.basic;
import static io.raygate.gateway.judge.Requests.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.credential.Tokens;
import io.raygate.gateway.judge.Verdict.Admitted;
import io.raygate.gateway.judge.Verdict.Answered;
import io.raygate.gateway.judge.Verdict.NeedsBody;
import io.raygate.gateway.judge.Verdict.Refused;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole policy of a dashboard endpoint: one line per kind of route and state of the switches,
 * one column per credential. A number is the status of the refusal.
 */
class PolicyTests {

    private final Bench bench = new Bench();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    #                              |           | none | session | basic | basic in browser | job token | access key | anonymous key
                    GET    /                       |           | 401  | yes     | yes   | yes              | yes       | yes        | 403
                    GET    /api/version            |           | 401  | yes     | yes   | yes              | yes       | yes        | yes
                    GET    /api/cluster_status     |           | 401  | yes     | yes   | yes              | yes       | yes        | yes
                    GET    /api/v0/nodes           |           | 401  | yes     | yes   | yes              | yes       | yes        | yes
                    GET    /nodes                  |           | 401  | yes     | yes   | yes              | yes       | yes        | 403
                    GET    /api/jobs/              |           | 401  | yes     | yes   | yes              | yes       | yes        | yes
                    GET    /api/jobs/              | Ray 2.58  | 401  | yes     | yes   | yes              | yes       | yes        | 403
                    GET    /api/jobs/j1            |           | 401  | yes     | yes   | yes              | yes       | yes        | yes
                    GET    /api/jobs/j1            | Ray 2.58  | 401  | yes     | yes   | yes              | yes       | yes        | 403
                    GET    /api/v0/jobs            | Ray 2.58  | 401  | yes     | yes   | yes              | yes       | yes        | 403
                    GET    /api/v0/runtime_envs    |           | 401  | yes     | yes   | yes              | yes       | yes        | 403
                    GET    /api/jobs/j1/logs       |           | 401  | yes     | yes   | yes              | yes       | yes        | 403
                    GET    /api/jobs/j1/logs/tail  |           | 401  | yes     | yes   | yes              | yes       | yes        | 403
                    GET    /api/v0/logs/file       |           | 401  | yes     | yes   | yes              | yes       | yes        | 403
                    POST   /api/jobs/              |           | 401  | 403     | 403   | 403              | yes       | yes        | 403
                    POST   /api/jobs/              | JWT off   | 401  | 403     | yes   | 403              | yes       | yes        | 403
                    GET    /api/packages/gcs/p.zip |           | 401  | 403     | 403   | 403              | yes       | yes        | 403
                    PUT    /api/packages/gcs/p.zip | JWT off   | 401  | 403     | yes   | 403              | yes       | yes        | 403
                    PUT    /api/serve/applications/|           | 401  | 403     | 403   | 403              | yes       | yes        | 403
                    POST   /api/jobs/j1/stop       |           | 401  | 403     | 403   | 403              | yes       | yes        | 403
                    POST   /api/jobs/j1/stop       | JWT off   | 401  | 403     | yes   | 403              | yes       | yes        | 403
                    DELETE /api/jobs/j1            |           | 401  | 403     | 403   | 403              | yes       | yes        | 403
                    DELETE /api/serve/applications/|           | 401  | 403     | 403   | 403              | yes       | yes        | 403
                    GET    /worker/traceback       |           | 401  | 403     | 403   | 403              | 403       | 403        | 403
                    GET    /worker/traceback       | JWT off   | 401  | 403     | 403   | 403              | 403       | 403        | 403
                    GET    /worker/traceback       | profiling | 401  | 403     | 403   | 403              | 403       | yes        | 403
                    POST   /api/authenticate       |           | 403  | 403     | 403   | 403              | 403       | 403        | 403
                    GET    /test/dump              |           | 403  | 403     | 403   | 403              | 403       | 403        | 403
                    GET    /a/new/route            |           | 403  | 403     | 403   | 403              | 403       | 403        | 403
                    GET    /api/authentication_mode|           | ours | ours    | ours  | ours             | ours      | ours       | ours
                    """)
    void letsEachCredentialDoWhatItIsFor(
            String call,
            String state,
            String none,
            String session,
            String basic,
            String basicInBrowser,
            String jobToken,
            String accessKey,
            String anonymousKey) {
        Door door = door(state == null ? "" : state);
        String account = basic(Door.USERNAME, door.password);

        assertThat(verdict(door, call)).as("none").isEqualTo(none);
        assertThat(verdict(door, call, bench.signIn(door))).as("session").isEqualTo(session);
        assertThat(verdict(door, call, account)).as("basic").isEqualTo(basic);
        assertThat(verdict(door, call, account, "User-Agent: Mozilla/5.0"))
                .as("basic in browser")
                .isEqualTo(basicInBrowser);
        assertThat(verdict(door, call, bearer(jobToken(door)))).as("job token").isEqualTo(jobToken);
        assertThat(verdict(door, call, bearer(door.accessKey)))
                .as("access key")
                .isEqualTo(accessKey);
        assertThat(verdict(door, call, bearer(door.anonymousKey)))
                .as("anonymous key")
                .isEqualTo(anonymousKey);
    }

    private String jobToken(Door door) {
        return Tokens.of(
                door.application(),
                door.jwtSecret,
                bench.clock.instant().plus(Duration.ofHours(1)));
    }

    private String verdict(Door door, String call, String... headers) {
        return switch (bench.judge(door, Requests.request(call.replaceAll(" +", " "), headers))) {
            case Admitted admitted -> "yes";
            case Refused refused -> Integer.toString(refused.status());
            case Answered answered -> "ours";
            case NeedsBody needsBody -> "form";
        };
    }

    private static Door door(String state) {
        return switch (state) {
            case "" -> Door.dashboard();
            case "JWT off" -> Door.dashboard().withoutJwtAuthentication();
            case "profiling" -> Door.dashboard().profiling(true);
            case "Ray 2.58" -> Door.dashboard().leadsTo(Door.upstream("/run/box/in", false));
            default -> throw new IllegalArgumentException(state + " is no state of these tests");
        };
    }
}
