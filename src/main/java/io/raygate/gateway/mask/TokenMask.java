package io.raygate.gateway.mask;

import io.raygate.vocabulary.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes one token unreadable in a stream of bytes, without making the stream longer or shorter.
 *
 * <p>A token alone between double quotes becomes an empty text with blanks behind it, so that a
 * page which would send its token sends none; anywhere else it becomes a row of x. What may be the
 * beginning of a token is held back, which is always less than its longest spelling between quotes.
 * One mask serves one stream.
 *
 * @see "ADR-0017 An attached server's token is masked in its pages"
 */
public final class TokenMask {

    private static final byte[] NOTHING = {};

    private final List<Spelling> spellings = new ArrayList<>();
    private final boolean[] begins = new boolean[256];
    private byte[] held = NOTHING;

    private record Spelling(byte[] bytes, boolean quoted) {

        void cover(byte[] in, int at) {
            Arrays.fill(in, at, at + bytes.length, (byte) (quoted ? ' ' : 'x'));
            if (quoted) {
                in[at] = '"';
                in[at + 1] = '"';
            }
        }
    }

    /**
     * @param token not empty
     */
    public TokenMask(Secret token) {
        for (String form : TokenForms.of(token.reveal())) {
            add("\"" + form + "\"", true);
            add(form, false);
        }
    }

    private void add(String form, boolean quoted) {
        byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
        spellings.add(new Spelling(bytes, quoted));
        begins[bytes[0] & 0xff] = true;
    }

    /** What can be told of the stream so far, given its next bytes. */
    public byte[] next(ByteBuffer in) {
        int before = held.length;
        byte[] bytes = Arrays.copyOf(held, before + in.remaining());
        in.get(bytes, before, bytes.length - before);
        int told = 0;
        for (int step = 1; told < bytes.length && step > 0; told += step) {
            step = step(bytes, told);
        }
        held = told == bytes.length ? NOTHING : Arrays.copyOfRange(bytes, told, bytes.length);
        return told == bytes.length ? bytes : Arrays.copyOf(bytes, told);
    }

    /** What was held back, once nothing more comes. */
    public byte[] rest() {
        byte[] rest = held;
        held = NOTHING;
        cover(rest);
        return rest;
    }

    /** Covers every token in bytes to which nothing is added. */
    public void cover(byte[] whole) {
        for (int at = 0; at < whole.length; ) {
            at += Math.max(1, step(whole, at));
        }
    }

    /** Covers what is at one place; how far that is, or 0 where more bytes have to say. */
    private int step(byte[] bytes, int at) {
        if (!begins[bytes[at] & 0xff]) {
            return 1;
        }
        int step = 1;
        for (Spelling spelling : spellings) {
            int length = spelling.bytes.length;
            int there = Math.min(length, bytes.length - at);
            if (!Arrays.equals(bytes, at, at + there, spelling.bytes, 0, there)) {
                continue;
            }
            if (there == length) {
                spelling.cover(bytes, at);
                return length;
            }
            step = 0;
        }
        return step;
    }
}
