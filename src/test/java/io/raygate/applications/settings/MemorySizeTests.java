package io.raygate.applications.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemorySizeTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "24 GiB, 25769803776",
        "24G, 25769803776",
        "1.5gb, 1610612736",
        "' 75 MiB ', 78643200",
        "512, 512",
        "1 TiB, 1099511627776",
        "0.5 KiB, 512"
    })
    void readsAmounts(String text, long bytes) {
        assertThat(MemorySize.parse(text)).contains(new MemorySize(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GiB",
                "-1 GiB",
                "1,5 GiB",
                "1e9",
                "12 GiBs",
                "99999999999 TiB",
                "1.2345 G"
            })
    void readsNothingElse(String text) {
        assertThat(MemorySize.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "0, 0 bytes",
        "1023, 1023 bytes",
        "1024, 1 KiB",
        "78643200, 75 MiB",
        "78643199, 74.99 MiB",
        "1610612736, 1.5 GiB",
        "1099511627776, 1 TiB",
        "9223372036854775807, 8388607.99 TiB"
    })
    void writesTheLargestFittingUnit(long bytes, String text) {
        assertThat(new MemorySize(bytes)).hasToString(text);
    }
}
