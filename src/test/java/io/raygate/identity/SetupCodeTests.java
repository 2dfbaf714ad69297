package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.vocabulary.IpAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetupCodeTests {

    private static final Optional<IpAddress> HERE = Optional.of(IpAddress.of("127.0.0.1"));

    private final MutableClock clock = new MutableClock();
    private final SetupCode code = new SetupCode(clock);

    @Test
    void hasMoreThan128Bits() {
        assertThat(code.issue().reveal()).matches("[0-9a-z]{26}");
    }

    @Test
    void isRightHoweverItWasCopied() {
        String issued = code.issue().reveal();
        String copied =
                " " + issued.substring(0, 8).toUpperCase(Locale.ROOT) + "-" + issued.substring(8);

        assertThatCode(() -> code.check(copied, HERE)).doesNotThrowAnyException();
    }

    @Test
    void isNothingBeforeItIsIssuedAndAfterItIsForgotten() {
        assertThatThrownBy(() -> code.check("", HERE)).isInstanceOf(WrongSetupCode.class);
        String issued = code.issue().reveal();
        code.forget();

        assertThatThrownBy(() -> code.check(issued, HERE)).isInstanceOf(WrongSetupCode.class);
    }

    @Test
    void makesGuessersWait() {
        String issued = code.issue().reveal();
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> code.check("guess", HERE))
                    .hasMessageStartingWith("This is not the setup code.");
        }

        assertThatThrownBy(() -> code.check(issued, HERE))
                .hasMessageStartingWith("Too many wrong codes. Try again in ");
        clock.advance(Duration.ofSeconds(30));
        assertThatCode(() -> code.check(issued, HERE)).doesNotThrowAnyException();
    }
}
