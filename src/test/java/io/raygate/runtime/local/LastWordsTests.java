package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LastWordsTests {

    private static final List<String> TIMED_OUT =
            List.of(
                    "2026-11-23 22:12:44,764\tINFO scripts.py:1043 -- Local node IP: 127.0.0.1",
                    "Traceback (most recent call last):",
                    "  File \"/environments/e/lib/python3.11/site-packages/ray/_private/node.py\", line 440, in __init__",
                    "    raise Exception(",
                    "Exception: The current node timed out during startup. This could happen because some of the raylet failed to startup or the GCS has become overloaded.",
                    "raygate: Ray ended with exit code 1");

    @Test
    void areTheErrorAtTheEndOfATraceback() {
        assertThat(LastWords.of(TIMED_OUT))
                .contains(
                        "The current node timed out during startup. This could happen because some of the raylet failed to startup or the GCS has become overloaded.");
    }

    @Test
    void areTheErrorThatWasLogged() {
        assertThat(
                        LastWords.of(
                                List.of(
                                        "2026-11-23 22:12:44,764\tERROR services.py:1353 -- Failed to start the dashboard",
                                        "raygate: Ray ended with exit code 1")))
                .contains("Failed to start the dashboard.");
    }

    @Test
    void areNotThoseOfAnEarlierStart() {
        assertThat(LastWords.of(List.of(TIMED_OUT.get(4), TIMED_OUT.get(5), TIMED_OUT.get(5))))
                .isEmpty();
    }

    @Test
    void areNoneWhereNothingWasSaid() {
        assertThat(LastWords.of(List.of("ready", "raygate: Ray ended with exit code 137")))
                .isEmpty();
    }
}
