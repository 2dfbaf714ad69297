package io.raygate.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IconsTests {

    @Test
    void areAllInTheSprite() throws IOException {
        String sprite = sprite();

        assertThat(Icons.values())
                .allSatisfy(icon -> assertThat(sprite).contains("id=\"" + icon.symbol() + "\""));
    }

    @Test
    void areSilentToReaders() {
        assertThat(Icons.PLUS.create().getElement().getAttribute("aria-hidden")).isEqualTo("true");
    }

    private static String sprite() throws IOException {
        try (InputStream file =
                IconsTests.class.getResourceAsStream("/META-INF/resources/assets/icons.svg")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
