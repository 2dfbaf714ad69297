package io.raygate.identity;

import io.raygate.vocabulary.Refusal;

/** A name nobody can have. */
final class MalformedAccountName extends Refusal {

    private static final int SHOWN = 60;

    MalformedAccountName(String typed) {
        super(
                "name",
                "“%s” is not an account name. Use a letter first, then letters, digits, . _ and -, at most 60 in all, for example ada.lovelace."
                        .formatted(
                                typed.length() > SHOWN ? typed.substring(0, SHOWN) + "…" : typed));
    }
}
