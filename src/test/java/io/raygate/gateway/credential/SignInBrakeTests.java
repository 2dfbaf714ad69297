package io.raygate.gateway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.IpAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInBrakeTests {

    private static final ApplicationId SEARCH = new ApplicationId("pa-7k2m9xq4");
    private static final ApplicationId BILLING = new ApplicationId("pa-00000001");

    private final ManualClock clock = new ManualClock();
    private final SignInBrake brake = new SignInBrake(clock);

    @Test
    void slowsOneAddressWithoutTouchingOthersAndOtherApplications() {
        guess("10.0.0.1", 10);

        assertThat(brake.allows(IpAddress.of("10.0.0.1"), SEARCH)).isFalse();
        assertThat(brake.allows(IpAddress.of("10.0.0.2"), SEARCH)).isTrue();
        assertThat(brake.allows(IpAddress.of("10.0.0.1"), BILLING)).isTrue();
    }

    @Test
    void slowsManyAddressesThatGuessOneAccount() {
        for (int i = 1; i <= 50; i++) {
            guess("10.0.0." + i, 1);
        }

        assertThat(brake.allows(IpAddress.of("10.0.1.1"), SEARCH)).isFalse();
        assertThat(brake.allows(IpAddress.of("10.0.1.1"), BILLING)).isTrue();
    }

    @Test
    void takesAnIpv6NetworkOf64BitsForOneMachine() {
        guess("2001:db8::1", 10);

        assertThat(brake.allows(IpAddress.of("2001:db8::ffff"), SEARCH)).isFalse();
        assertThat(brake.allows(IpAddress.of("2001:db8:0:1::1"), SEARCH)).isTrue();
    }

    @Test
    void comesBackWithTime() {
        guess("10.0.0.1", 10);

        clock.pass(Duration.ofSeconds(6));

        assertThat(brake.allows(IpAddress.of("10.0.0.1"), SEARCH)).isTrue();
        guess("10.0.0.1", 1);
        assertThat(brake.allows(IpAddress.of("10.0.0.1"), SEARCH)).isFalse();
    }

    private void guess(String address, int times) {
        for (int i = 0; i < times; i++) {
            brake.wrong(IpAddress.of(address), SEARCH);
        }
    }
}
