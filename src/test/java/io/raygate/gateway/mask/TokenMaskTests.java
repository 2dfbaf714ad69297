package io.raygate.gateway.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.vocabulary.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenMaskTests {

    private static final String TOKEN = "abcabcabd-0123";
    private static final String PAGE =
            "<a href='/lab?token=abcabcabd-0123'>abcabcabcabd-0123</a> {\"token\": \"abcabcabd-0123\"}"
                    + " \"abcabcabd-0123' abcabcabd-012 \"abcabcabd-0123";
    private static final String COVERED =
            "<a href='/lab?token=xxxxxxxxxxxxxx'>abcxxxxxxxxxxxxxx</a> {\"token\": \"\"              }"
                    + " \"xxxxxxxxxxxxxx' abcabcabd-012 \"xxxxxxxxxxxxxx";

    private static String through(TokenMask mask, byte[] bytes, int... cuts) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int cut : cuts) {
            out.append(text(mask.next(ByteBuffer.wrap(bytes, from, cut - from))));
            from = cut;
        }
        out.append(text(mask.next(ByteBuffer.wrap(bytes, from, bytes.length - from))));
        return out.append(text(mask.rest())).toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static TokenMask mask(String token) {
        return new TokenMask(Secret.of(token));
    }

    @Test
    void emptiesATokenBetweenQuotesAndCoversAnyOther() {
        assertThat(through(mask(TOKEN), bytes(PAGE))).isEqualTo(COVERED);
    }

    @Test
    void findsItWhereverTheBytesAreCut() {
        for (int first = 0; first <= PAGE.length(); first++) {
            for (int second = first; second <= PAGE.length(); second++) {
                assertThat(through(mask(TOKEN), bytes(PAGE), first, second))
                        .as("cut at %d and %d", first, second)
                        .isEqualTo(COVERED);
            }
        }
    }

    @Test
    void findsItInSingleBytes() {
        int[] everywhere = new int[PAGE.length()];
        Arrays.setAll(everywhere, i -> i);

        assertThat(through(mask(TOKEN), bytes(PAGE), everywhere)).isEqualTo(COVERED);
    }

    @Test
    void holdsBackNoMoreThanWhatMayBeABeginning() {
        TokenMask mask = mask(TOKEN);

        assertThat(text(mask.next(ByteBuffer.wrap(bytes("<p>abcabcab"))))).isEqualTo("<p>");
        assertThat(text(mask.next(ByteBuffer.wrap(bytes("!</p>"))))).isEqualTo("abcabcab!</p>");
        assertThat(mask.rest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "a<b&c\"d'e -> a&lt;b&amp;c&quot;d&#x27;e",
                "a<b&c\"d'e -> a&lt;b&amp;c&#34;d&#39;e",
                "a<b&c\"d'e -> a%3Cb%26c%22d%27e",
                "a<b&c\"d'e -> a%3cb%26c%22d%27e",
                "a<b&c\"d'e -> a\\u003cb\\u0026c\\\"d\\u0027e",
                "a<b&c\"d'e -> a<b&c\\\"d'e",
                "a b+c/ä -> a+b%2Bc%2F%C3%A4",
                "a b+c/ä -> a%20b%2Bc%2F%C3%A4",
                "a b+c/ä -> a%20b+c/%c3%a4",
                "a b+c/ä -> a b+c/\\u00e4"
            })
    void knowsTheTokenInOtherSpellings(String token, String spelled) {
        byte[] page = bytes("(" + spelled + ")");

        assertThat(through(mask(token), page)).isEqualTo("(" + "x".repeat(page.length - 2) + ")");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neitherLeavesATokenNorChangesTheLengthOfRandomText(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder page = new StringBuilder();
            random.ints(40, 0, 4).forEach(i -> page.append("ab\"<".charAt(i)));

            int first = random.nextInt(41);
            int second = first + random.nextInt(41 - first);
            String covered = through(mask("abba"), bytes(page.toString()), first, second);

            assertThat(covered).hasSameSizeAs(page).doesNotContain("abba");
        }
    }

    @Test
    void leavesEverythingElseAsItIs() {
        byte[] page = new byte[10_000];
        new Random(7).nextBytes(page);

        assertThat(through(mask(TOKEN), page, 17, 4_000)).isEqualTo(text(page));
    }
}
