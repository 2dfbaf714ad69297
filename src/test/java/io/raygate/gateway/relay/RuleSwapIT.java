package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.Guard;
import io.raygate.gateway.RuleSet;
import io.raygate.gateway.Target;
import io.raygate.gateway.relay.Caller.End;
import io.raygate.gateway.traffic.OpenConnection;
import io.raygate.vocabulary.IpAddress;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** From one rule set to the next: the swap is at once, cuts what has to go and touches no other. */
class RuleSwapIT extends Stand {

    private static final String EVERYBODY = "127.0.0.0/8";

    RuleSwapIT(Setup setup) {
        super(setup);
    }

    @Test
    void letsNobodyInBeforeTheFirstRulesAreInForce() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = relay();
        RuleSet rules = relay.rules(relay.guard(Relay.to(upstream.address()), EVERYBODY));
        relay.gateway.prepare(rules);

        assertThat(relay.knockFrom(Relay.FRIEND).readToEnd()).isEmpty();
        assertThat(relay.traffic.inForce().revision().number()).isZero();

        relay.gateway.enforce(rules);
        assertThat(relay.call().get("/").answer().body()).isEqualTo("hello");
        assertThat(relay.traffic.inForce().revision()).isEqualTo(rules.revision());
    }

    @Test
    void cutsTheStrangerAndLeavesTheFriend() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = relay().admitting(upstream.address(), EVERYBODY);
        Caller friend = relay.call();
        Caller stranger = relay.callFrom(Relay.STRANGER);
        assertThat(friend.get("/").answer().status()).isEqualTo(200);
        assertThat(stranger.get("/").answer().status()).isEqualTo(200);

        relay.admitting(upstream.address(), Relay.LOCAL);

        assertThat(stranger.end()).isEqualTo(End.CLOSED);
        assertThat(friend.get("/").answer().body()).isEqualTo("hello");
        assertThat(relay.callFrom(Relay.STRANGER).get("/").answer().status()).isEqualTo(403);
    }

    @Test
    void cutsTheStrangersStreamInTheMiddleAndLetsTheFriendsGoOn() {
        CountDownLatch swapped = new CountDownLatch(1);
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                            line.send("5\r\nhello\r\n");
                            await(swapped);
                            line.send("1\r\n!\r\n0\r\n\r\n");
                            line.listenToEnd();
                        });
        Relay relay = relay().admitting(upstream.address(), EVERYBODY);
        Caller friend = relay.call().get("/");
        Caller stranger = relay.callFrom(Relay.STRANGER).get("/");
        stranger.readHead();
        stranger.read(10);

        relay.admitting(upstream.address(), Relay.LOCAL);

        assertThat(stranger.end()).isEqualTo(End.RESET);
        swapped.countDown();
        assertThat(friend.answer().body()).isEqualTo("hello!");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void cutsARequestThatStillWaitsForItsAnswer() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.listenToEnd();
                        });
        Relay relay = relay().admitting(upstream.address(), EVERYBODY);
        Caller stranger = relay.callFrom(Relay.STRANGER).get("/");
        org.awaitility.Awaitility.await()
                .until(() -> upstream.first().heard().endsWith("\r\n\r\n"));

        relay.admitting(upstream.address(), Relay.LOCAL);

        assertThat(stranger.readToEnd()).isEmpty();
        assertThat(upstream.first().isOver()).isTrue();
    }

    @Test
    void judgesAgainWhenTheRulesChangeWhileItConnects() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = relay().admitting(upstream.address(), EVERYBODY);
        relay.judge.verdict =
                (guard, head) -> {
                    // The verdict is just being given when the rules change under it.
                    relay.judge.verdict = (again, same) -> OpenJudge.ADMITTED;
                    relay.admitting(upstream.address(), Relay.LOCAL);
                    return OpenJudge.ADMITTED;
                };

        Caller stranger = relay.callFrom(Relay.STRANGER).get("/secret");

        assertThat(stranger.readToEnd()).doesNotContain("hello");
        upstream.lines().forEach(line -> assertThat(line.heard()).doesNotContain("secret"));
    }

    @Test
    void leadsToTheNewUpstreamWhenTheRulesChangeWhileItConnects() {
        RawUpstream before = upstream(RawUpstream.answering("before"));
        RawUpstream after = upstream(RawUpstream.answering("after"));
        Relay relay = relay().admitting(before.address(), EVERYBODY);
        relay.judge.verdict =
                (guard, head) -> {
                    relay.judge.verdict = (again, same) -> OpenJudge.ADMITTED;
                    relay.admitting(after.address(), EVERYBODY);
                    return OpenJudge.ADMITTED;
                };

        assertThat(relay.call().get("/").answer().body()).isEqualTo("after");
    }

    @Test
    void sendsTheNextRequestWhereTheNewRulesSay() {
        RawUpstream before = upstream(RawUpstream.answering("before"));
        RawUpstream after = upstream(RawUpstream.answering("after"));
        Relay relay = relay("workers=1").admitting(before.address(), EVERYBODY);
        Caller caller = relay.call();
        assertThat(caller.get("/").answer().body()).isEqualTo("before");

        relay.admitting(after.address(), EVERYBODY);

        assertThat(caller.get("/").answer().body()).isEqualTo("after");
        assertThat(before.first().isOver()).isTrue();
    }

    @Test
    void answersForAStoppedApplicationOnAnOpenConnection() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = relay().admitting(upstream.address(), EVERYBODY);
        Caller caller = relay.call();
        assertThat(caller.get("/").answer().status()).isEqualTo(200);

        relay.enforce(relay.guard(new Target.Unavailable("stopped"), EVERYBODY));

        assertThat(caller.get("/").answer().status()).isEqualTo(503);
    }

    @Test
    void judgesAFormAgainWhenTheRulesChangeWhileItIsRead() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = relay().admitting(upstream.address(), Relay.STRANGER + "/32");
        relay.judge.verdict =
                (guard, head) ->
                        new io.raygate.gateway.judge.Verdict.NeedsBody(
                                100,
                                body ->
                                        new io.raygate.gateway.judge.Verdict.Answered(
                                                io.raygate.gateway.judge.LocalResponse.line(
                                                        200, guard.applicationName()),
                                                "by the guard of then"));
        Caller caller = relay.callFrom(Relay.STRANGER);
        caller.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\na");
        org.awaitility.Awaitility.await()
                .until(
                        () ->
                                relay.traffic
                                        .openConnections(relay.endpoint.application())
                                        .getFirst()
                                        .use()
                                        .equals("POST /"));

        Guard old = relay.guard(Relay.to(upstream.address()), Relay.STRANGER + "/32");
        relay.enforce(
                new Guard(
                        old.endpoint(),
                        "renamed",
                        old.address(),
                        old.port(),
                        old.transport(),
                        old.hostNames(),
                        old.admission(),
                        old.credentials(),
                        old.target()));

        assertThat(caller.send("b").answer().body()).isEqualTo("renamed\n");
    }

    @Test
    void ignoresRulesThatAreNotNewer() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = relay();
        RuleSet open = relay.rules(relay.guard(Relay.to(upstream.address()), EVERYBODY));
        RuleSet shut = relay.rules(relay.guard(Relay.to(upstream.address())));
        relay.gateway.enforce(shut);

        relay.gateway.enforce(open);

        assertThat(relay.call().get("/").answer().status()).isEqualTo(403);
        assertThat(relay.traffic.inForce().revision()).isEqualTo(shut.revision());
    }

    @Test
    void showsWhoIsConnected() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.listenToEnd();
                        });
        Relay relay = relay().admitting(upstream.address(), EVERYBODY);
        relay.call().get("/api/jobs/?token=secret");
        org.awaitility.Awaitility.await()
                .until(
                        () ->
                                relay.traffic.openConnections(relay.endpoint.application()).stream()
                                        .anyMatch(open -> open.use().equals("GET /api/jobs/")));

        OpenConnection open =
                relay.traffic.openConnections(relay.endpoint.application()).getFirst();

        assertThat(open.endpoint()).isEqualTo(relay.endpoint);
        assertThat(open.peer()).isEqualTo(IpAddress.of("127.0.0.1"));
        assertThat(open.toString()).doesNotContain("secret");
        assertThat(
                        relay.traffic.cutBy(
                                relay.endpoint.application(),
                                io.raygate.vocabulary.AddressSet.NONE))
                .containsExactly(open);
    }
}
