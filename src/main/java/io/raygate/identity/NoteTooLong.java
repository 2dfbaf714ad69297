package io.raygate.identity;

import io.raygate.vocabulary.Refusal;

/** A note longer than there is room for. */
public final class NoteTooLong extends Refusal {

    NoteTooLong(int length, int most) {
        super("meantFor", "%d characters. Use at most %d.".formatted(length, most));
    }
}
