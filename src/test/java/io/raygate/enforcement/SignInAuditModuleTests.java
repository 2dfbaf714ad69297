package io.raygate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.applications.MovableClock;
import io.raygate.audit.AuditLog;
import io.raygate.gateway.traffic.EndpointSignIn;
import io.raygate.gateway.traffic.SignIns;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RulesTest
class SignInAuditModuleTests {

    private static final EndpointId DASHBOARD =
            EndpointId.privateDashboard(new ApplicationId("pa-7k2m9xq4"));

    @Autowired AuditLog audit;
    @Autowired JdbcClient jdbc;

    private final MovableClock clock = new MovableClock();
    private final Map<EndpointSignIn, Integer> attempts = new LinkedHashMap<>();
    private long untold;
    private SignInAudit book;

    @BeforeEach
    void startEmpty() {
        jdbc.sql("delete from audit_entry").update();
        book = new SignInAudit(this::take, audit, clock);
    }

    private SignIns.Taken take() {
        var taken = new SignIns.Taken(Map.copyOf(attempts), untold);
        attempts.clear();
        untold = 0;
        return taken;
    }

    @Test
    void writesWhoSignedInWhereAndHow() {
        attempts.put(
                new EndpointSignIn(
                        DASHBOARD, actor("mara", "198.51.100.26"), "by a one-time code", true),
                1);

        book.write();

        assertThat(lines())
                .containsExactly(
                        "mara 198.51.100.26 endpoint.signed-in pa-7k2m9xq4/dashboard/private by a"
                                + " one-time code DONE");
    }

    @Test
    void tellsTheSameWrongPasswordOnceAtOnceAndOnceAtTheMinutesEnd() {
        for (int second = 0; second < 30; second++) {
            attempts.put(wrong("203.0.113.9"), 10);
            book.write();
            clock.passes(Duration.ofSeconds(1));
        }
        assertThat(lines()).hasSize(1);

        clock.passes(Duration.ofMinutes(1));
        book.write();

        assertThat(lines())
                .hasSize(2)
                .last()
                .isEqualTo(
                        "nobody 203.0.113.9 endpoint.sign-in-failed pa-7k2m9xq4/dashboard/private"
                                + " wrong password, 290 times REFUSED");
    }

    @Test
    void isNotFilledByAFlood() {
        for (int address = 0; address < 5_000; address++) {
            attempts.put(wrong("10.%d.%d.1".formatted(address / 250, address % 250)), 1);
        }
        untold = 1_000_000;
        book.write();
        clock.passes(Duration.ofMinutes(1));
        book.write();

        assertThat(lines())
                .hasSize(SignInAudit.LINES_A_MINUTE + 1)
                .last()
                .asString()
                .contains("1,004,880 more sign-ins within a minute");
    }

    private static EndpointSignIn wrong(String address) {
        return new EndpointSignIn(DASHBOARD, actor("nobody", address), "wrong password", false);
    }

    private static Actor actor(String name, String address) {
        return new Actor(name, Optional.empty(), Optional.of(IpAddress.of(address)));
    }

    private List<@Nullable String> lines() {
        return jdbc.sql(
                        "select actor || ' ' || coalesce(from_address, '') || ' ' || action || ' '"
                                + " || target || ' ' || value_after || ' ' || outcome from audit_entry"
                                + " order by id")
                .query(String.class)
                .list();
    }
}
