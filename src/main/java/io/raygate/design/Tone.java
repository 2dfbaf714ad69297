package io.raygate.design;

import java.util.Locale;

/** What a colour says; a shape and a word always say it too. */
public enum Tone {
    NEUTRAL,
    OK,
    BUSY,
    WARNING,
    BAD,
    IDLE;

    String className() {
        return "rg-" + name().toLowerCase(Locale.ROOT);
    }
}
