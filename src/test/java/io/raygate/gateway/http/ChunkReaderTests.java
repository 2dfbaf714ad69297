package io.raygate.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.gateway.http.ChunkReader.Piece;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkReaderTests {

    private static final String BODY = "5\r\nhello\r\n00A\r\n, chunks\r\n\r\n0";

    private static final class Reading {

        private final ChunkReader reader = new ChunkReader();
        private final StringBuilder payload = new StringBuilder();
        private final StringBuilder passed = new StringBuilder();

        /** Reads up to the end of the body and says how many bytes were left. */
        int read(String text, int size) {
            ByteBuffer in = Wire.buffer(text);
            while (in.hasRemaining() && !reader.isDone()) {
                ByteBuffer piece = in.slice(in.position(), Math.min(size, in.remaining()));
                while (piece.hasRemaining() && !reader.isDone()) {
                    note(piece);
                }
                in.position(in.position() + piece.position());
            }
            return in.remaining();
        }

        private void note(ByteBuffer piece) {
            int before = piece.position();
            Piece kind = reader.next(piece);
            assertThat(piece.position()).isGreaterThan(before);
            String run =
                    StandardCharsets.ISO_8859_1
                            .decode(piece.slice(before, piece.position() - before))
                            .toString();
            payload.append(kind == Piece.DATA ? run : "");
            passed.append(kind == Piece.HELD ? "" : run);
        }
    }

    @Test
    void readsTheSameInPiecesOfEverySize() {
        String text = BODY + "\r\n\r\nNEXT";
        for (int size = 1; size <= text.length(); size++) {
            Reading reading = new Reading();

            int left = reading.read(text, size);

            assertThat(reading.payload).hasToString("hello, chunks\r\n");
            assertThat(reading.passed).hasToString(BODY);
            assertThat(reading.reader.trailers()).isNull();
            assertThat(left).isEqualTo("NEXT".length());
        }
    }

    @Test
    void holdsTrailersBackInPiecesOfEverySize() {
        String text =
                BODY + "\r\nX-Sum: 1\r\nSet-Cookie: a=b\r\nClear-Site-Data: \"*\"\r\n\r\nNEXT";
        for (int size = 1; size <= text.length(); size++) {
            Reading reading = new Reading();

            int left = reading.read(text, size);

            HeaderLines trailers = Objects.requireNonNull(reading.reader.trailers());
            assertThat(reading.passed).hasToString(BODY);
            assertThat(left).isEqualTo("NEXT".length());
            assertThat(Wire.text(Forwarding.chunksEnd(trailers))).isEqualTo("\r\nX-Sum: 1\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5;name=value\r\nhello\r\n0\r\n\r\n",
                "5 \r\nhello\r\n",
                " 5\r\nhello\r\n",
                "+5\r\nhello\r\n",
                "-1\r\n",
                "0x5\r\nhello\r\n",
                "\r\nhello",
                "5\nhello\r\n",
                "5\rhello\r\n",
                "5\r\nhello0\r\n\r\n",
                "5\r\nhello\n0\r\n\r\n",
                "5\r\nhelloX\r\n0\r\n\r\n",
                "5\r\nhello\r0\r\n\r\n",
                "FFFFFFFFFFFFFFFF\r\n",
                "8000000000000000\r\n",
                "0000000000000000\r\n",
                "g\r\n",
                "0;x\r\n\r\n",
                "0\r\nX : y\r\n\r\n",
                "0\r\nX: y\r\n z\r\n\r\n",
                "0\r\nX: y\n\r\n",
                "0\r\n\rX",
                "0\r\n\n",
            })
    void refusesWhatTwoServersCouldReadApart(String body) {
        for (int size = 1; size <= body.length(); size++) {
            int pieces = size;
            assertThatThrownBy(() -> new Reading().read(body, pieces))
                    .isInstanceOf(MalformedMessage.class);
        }
    }

    @Test
    void refusesTrailersWithoutEnd() {
        assertThatThrownBy(() -> new Reading().read("0\r\n" + "X: y\r\n".repeat(5000), 1000))
                .isInstanceOf(MalformedMessage.class);
    }

    @Test
    void takesChunksLongerThanAnyBuffer() {
        Reading reading = new Reading();

        reading.read("7FFFFFFFF\r\nhello", 4);

        assertThat(reading.payload).hasToString("hello");
        assertThat(reading.reader.isDone()).isFalse();
    }
}
