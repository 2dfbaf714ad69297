package io.raygate.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTests {

    @ParameterizedTest
    @CsvSource({
        "PT-3S, now",
        "PT0.9S, now",
        "PT40S, 40 s",
        "PT59.9S, 59 s",
        "PT1M, 1 min",
        "PT59M59S, 59 min",
        "PT23H59M, 23 h",
        "PT24H, 1 day",
        "P6D, 6 days"
    })
    void saysHowLongAgoInAsFewLettersAsCanBeRead(Duration age, String words) {
        assertThat(Ages.of(age)).isEqualTo(words);
    }
}
