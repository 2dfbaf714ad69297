package io.raygate.runtime.attached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingAnswerTests {

    private final IncomingAnswer answer = new IncomingAnswer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
            })
    void isWholeWithItsLastByteAndNotBefore(String whole) throws IOException {
        for (byte next : whole.getBytes(StandardCharsets.US_ASCII)) {
            assertThat(answer.isWhole()).isFalse();
            answer.write(next);
        }

        assertThat(answer.isWhole()).isTrue();
    }

    @Test
    void isNeverWholeWhereOnlyTheEndTells() throws IOException {
        answer.writeBytes(ascii("HTTP/1.1 200 OK\r\n\r\nhello"));

        assertThat(answer.isWhole()).isFalse();
    }

    @Test
    void takesManySmallPiecesWithoutLookingAtAllOfThemAgain() {
        answer.writeBytes(ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    for (int i = 0; i < 1_000_000; i++) {
                        answer.write('a');
                        assertThat(answer.isWhole() ? i : -1).isNegative();
                    }
                });
    }

    @Test
    void givesUpOnAHeadWithoutEnd() {
        answer.writeBytes(ascii("HTTP/1.1 200 OK\r\nX: "));
        answer.writeBytes(ascii("x".repeat(IncomingAnswer.LONGEST_HEAD)));

        assertThatThrownBy(answer::isWhole).isInstanceOf(HttpAnswer.NotHttp.class);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
