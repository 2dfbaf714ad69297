package io.raygate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTests {

    @Test
    void keepsWordsOfEveryScriptAsTheyAre() {
        assertThat(OneLine.of("  Zoë Müller, 山田 太郎 \uD83D\uDC69\u200D\uD83D\uDCBB "))
                .isEqualTo("Zoë Müller, 山田 太郎 \uD83D\uDC69\u200D\uD83D\uDCBB");
    }

    @Test
    void breaksNoLineAndTurnsNoDirection() {
        assertThat(OneLine.of("ticket 7\r\n09:00 admin\u2028x\u0085y\u202Ez\0"))
                .isEqualTo("ticket 7 09:00 admin x y z");
    }
}
