package io.raygate.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "io.raygate.design")
class MomentsTests extends BrowserlessTest {

    private static final Instant EVENING = Instant.parse("2031-02-11T18:55:02Z");

    private final ZoneId zone = ZoneId.systemDefault();

    @Test
    void leavesOutTheDateOfTheDayThatThePageTakesForToday() {
        Moments.goBy(Clock.fixed(EVENING, zone), UI.getCurrent());

        assertThat(Moments.clock(EVENING)).matches("\\d\\d:\\d\\d");
        assertThat(Moments.clock(EVENING.plusSeconds(86_400))).matches("1[123] Feb \\d\\d:\\d\\d");
        assertThat(Moments.clock(EVENING.minusSeconds(86_400))).matches("1[01] Feb \\d\\d:\\d\\d");
    }

    @Test
    void takesTheComputersDayWhereNoPageHasAClock() {
        assertThat(Moments.clock(EVENING)).matches("1[012] Feb \\d\\d:\\d\\d");
        assertThat(Moments.clock(Instant.now())).matches("\\d\\d:\\d\\d");
    }
}
