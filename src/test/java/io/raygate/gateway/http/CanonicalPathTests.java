package io.raygate.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTests {

    private static CanonicalPath path(String target) {
        return Wire.request(Wire.get(target)).path();
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/api/jobs/, /api/jobs/",
        "/api/%6Aobs/, /api/jobs/",
        "/%61pi/j%6fbs, /api/jobs",
        "/api/jobs/a%2fb/stop, /api/jobs/a%2Fb/stop",
        "/a%20b, /a%20b",
        "/a%25b, /a%25b",
        "/a%252Fb, /a%252Fb",
        "/a%252e%252e, /a%252e%252e",
        "/a%3Fb, /a%3Fb",
        "/a%23b, /a%23b",
        "/a%3fb%23c, /a%3Fb%23c",
        "/%e4%b8%ad, /%E4%B8%AD",
        "/a;b=c, /a%3Bb=c",
        "/a%3Bb, /a%3Bb",
        "/a+b, /a+b",
        "/a%2Bb, /a+b",
        "/[x]|^{y}, /%5Bx%5D%7C%5E%7By%7D",
        "/...%2e., /.....",
        "/.well-known/x, /.well-known/x",
        "/a%7Eb, /a~b",
    })
    void forwardsTheSamePathInOneSpelling(String target, String encoded) {
        assertThat(path(target).encoded()).isEqualTo(encoded);
    }

    @Test
    void decodesOnceAndOnlyOnce() {
        assertThat(path("/a%252Fb/c%2Fd/").segments()).containsExactly("a%2Fb", "c/d", "");
        assertThat(path("/").segments()).containsExactly("");
        assertThat(path("/x").segments()).containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/jobs/",
                "/api//jobs/",
                "/api/jobs//",
                "/x/../api/jobs/",
                "/x/%2e%2e/api",
                "/x/.%2E/api",
                "/./api",
                "/%2e/api",
                "/api/..",
                "/api/.",
                "/a%2F..%2Fb",
                "/a%2F",
                "/%2Fa",
                "/a%2F%2Fb",
                "/%2F",
                "/a%5Cb",
                "/a\\b",
                "/..%5Ca",
                "/a%00",
                "/a%0d%0aX:y",
                "/a%09b",
                "/a%7F",
                "/%c0%ae%c0%ae/",
                "/%ff",
                "/%ed%a0%80",
                "/%",
                "/%1",
                "/%%31",
                "/%u0041",
            })
    void refusesWhatTwoServersCouldReadApart(String target) {
        assertThatThrownBy(() -> path(target)).isInstanceOf(MalformedMessage.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsItsOwnSpellingBackUnchanged(long seed) {
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < 2000; i++) {
            StringBuilder target = new StringBuilder("/");
            for (int j = random.nextInt(12); j >= 0; j--) {
                int kind = random.nextInt(4);
                target.append(
                        kind == 0
                                ? "/"
                                : kind == 1
                                        ? "%%%02x".formatted(random.nextInt(256))
                                        : String.valueOf((char) (33 + random.nextInt(94))));
            }
            CanonicalPath once;
            try {
                once = path(target.toString().replace("#", "").replace("?", ""));
            } catch (MalformedMessage refused) {
                continue;
            }
            read++;

            assertThat(path(once.encoded())).as("from %s", target).isEqualTo(once);
        }
        assertThat(read).isGreaterThan(100);
    }

    @Test
    void findsQueryFieldsByTheirDecodedNames() {
        RequestHead head = Wire.request(Wire.get("/x?a=1&%74oken=s%20e+c&token=2&&b"));

        assertThat(head.query("token")).hasValue("s e c");
        assertThat(head.query("b")).hasValue("");
        assertThat(head.query("c")).isEmpty();
        assertThat(new FormFields(head.rawQuery()).without("token")).isEqualTo("a=1&b");
    }

    @Test
    void keepsTheQueryAsItCame() {
        assertThat(Wire.request(Wire.get("/x?a=%2e%2E/../&b=?")).rawQuery())
                .isEqualTo("a=%2e%2E/../&b=?");
        assertThat(List.of(Wire.request(Wire.get("/x?")).rawQuery())).containsExactly("");
    }
}
