package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.identity.SignInThrottle.Caller;
import io.raygate.vocabulary.IpAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private static final Duration FORGIVEN_AFTER = Duration.ofSeconds(30);

    private final MutableClock clock = new MutableClock();
    private final SignInThrottle throttle =
            new SignInThrottle(
                    new IdentityProperties(
                            Duration.ofMinutes(30),
                            Duration.ofHours(12),
                            4,
                            5,
                            3,
                            FORGIVEN_AFTER,
                            Duration.ofHours(24),
                            20),
                    clock);

    @Test
    void makesAnAccountWaitAfterItsFailures() {
        fail(3, "ada", "192.0.2.1");

        assertThat(throttle.begin(caller("ada", "192.0.2.2"))).contains(FORGIVEN_AFTER);
        assertThat(throttle.begin(caller("bob", "192.0.2.2"))).isEmpty();
    }

    @Test
    void makesAnAddressWaitWhateverTheAccount() {
        for (String account : "a b c d e".split(" ")) {
            fail(1, account, "192.0.2.1");
        }

        assertThat(throttle.begin(caller("f", "192.0.2.1"))).contains(FORGIVEN_AFTER);
        assertThat(throttle.begin(caller("f", "192.0.2.2"))).isEmpty();
    }

    @Test
    void countsAnIpv6SubscriberAsOne() {
        for (int i = 0; i < 5; i++) {
            fail(1, "account" + i, "2001:db8:1:2::" + i);
        }

        assertThat(throttle.begin(caller("x", "2001:db8:1:2:ffff::1"))).isPresent();
        assertThat(throttle.begin(caller("x", "2001:db8:1:3::1"))).isEmpty();
    }

    @Test
    void forgivesOneFailureAfterAnother() {
        fail(3, "ada", "192.0.2.1");

        clock.advance(FORGIVEN_AFTER);

        assertThat(throttle.begin(caller("ada", "192.0.2.1"))).isEmpty();
        assertThat(throttle.begin(caller("ada", "192.0.2.1"))).isPresent();
    }

    @Test
    void doesNotCountSuccesses() {
        for (int i = 0; i < 50; i++) {
            assertThat(throttle.begin(caller("ada", "192.0.2.1"))).isEmpty();
            throttle.succeeded(caller("ada", "192.0.2.1"));
        }
    }

    @Test
    void doesNotLetAStrangerLockTheOwnerOut() {
        throttle.begin(caller("ada", "192.0.2.1"));
        throttle.succeeded(caller("ada", "192.0.2.1"));

        fail(3, "ada", "198.51.100.66");

        assertThat(throttle.begin(caller("ada", "198.51.100.66"))).isPresent();
        assertThat(throttle.begin(caller("ada", "192.0.2.1"))).isEmpty();
    }

    @Test
    void stillCountsTheOwnersAddress() {
        throttle.begin(caller("ada", "192.0.2.1"));
        throttle.succeeded(caller("ada", "192.0.2.1"));

        fail(5, "ada", "192.0.2.1");

        assertThat(throttle.begin(caller("ada", "192.0.2.1"))).isPresent();
    }

    private void fail(int times, String account, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.begin(caller(account, address))).isEmpty();
        }
    }

    private static Caller caller(String account, String address) {
        return new Caller(account, Optional.of(IpAddress.of(address)));
    }
}
