package io.raygate.applications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.applications.spi.Exposure;
import io.raygate.applications.spi.Exposure.Level;
import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadgesTests {

    @ParameterizedTest
    @CsvSource({
        "THIS_HOST_ONLY, 0, This host only",
        "PRIVATE, 0, Private",
        "ADDRESSES, 1, 1 address",
        "ADDRESSES, 20, 20 addresses",
        "ADDRESSES, 1024, '1,024 addresses'",
        "OPEN_INSIDE, 0, Open inside",
        "OPEN_TO_THE_WORLD, 4294967296, Open to the world"
    })
    void saysFromWhereCallersAreLetIn(Level level, BigInteger addresses, String words) {
        assertThat(Badges.exposure(new Exposure(level, addresses)).getText()).isEqualTo(words);
    }
}
