package io.raygate.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTrackerTests {

    private static byte[] frame(int opcode, long length, int sent) {
        ByteBuffer frame = ByteBuffer.allocate(10 + sent);
        frame.put((byte) (0x80 | opcode));
        if (length < 126) {
            frame.put((byte) length);
        } else if (length < 65_536) {
            frame.put((byte) 126).putShort((short) length);
        } else {
            frame.put((byte) 127).putLong(length);
        }
        frame.position(frame.position() + sent);
        byte[] bytes = new byte[frame.flip().remaining()];
        frame.get(bytes);
        return bytes;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsEveryBoundaryHoweverTheStreamIsCut(long seed) {
        Random random = new Random(seed);
        int[] lengths = {0, 1, 125, 126, 127, 300, 65_535, 65_536, 70_000};
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Set<Integer> boundaries = new HashSet<>(Set.of(0));
        for (int i = 0; i < 30; i++) {
            int length = lengths[random.nextInt(lengths.length)];
            stream.writeBytes(frame(2, length, length));
            boundaries.add(stream.size());
        }
        FrameTracker tracker = new FrameTracker();
        ByteBuffer in = ByteBuffer.wrap(stream.toByteArray());

        while (in.hasRemaining()) {
            int size = Math.min(1 + random.nextInt(2000), in.remaining());
            tracker.follow(in.slice(in.position(), size));
            in.position(in.position() + size);

            assertThat(tracker.isAtBoundary()).isEqualTo(boundaries.contains(in.position()));
        }
        assertThat(tracker.isClosed()).isFalse();
    }

    @Test
    void stopsAtTheEndOfTheFrameThatHasBegun() {
        FrameTracker tracker = new FrameTracker();
        ByteBuffer first = ByteBuffer.wrap(frame(1, 10, 4));
        tracker.follow(first);
        ByteBuffer rest = ByteBuffer.allocate(6 + 20);

        tracker.toBoundary(rest);

        assertThat(rest.position()).isEqualTo(6);
        assertThat(tracker.isAtBoundary()).isTrue();
    }

    @Test
    void stopsBehindAFrameWithoutPayload() {
        FrameTracker tracker = new FrameTracker();
        tracker.follow(ByteBuffer.wrap(new byte[] {(byte) 0x89}));
        ByteBuffer rest = ByteBuffer.wrap(new byte[] {0, (byte) 0x81, 5});

        tracker.toBoundary(rest);

        assertThat(rest.position()).isEqualTo(1);
        assertThat(tracker.isAtBoundary()).isTrue();
    }

    @Test
    void countsTheMaskOfAFrameThatHasOne() {
        FrameTracker tracker = new FrameTracker();

        tracker.follow(ByteBuffer.wrap(new byte[] {(byte) 0x81, (byte) 0x82, 1, 2, 3, 4, 5}));
        assertThat(tracker.isAtBoundary()).isFalse();

        tracker.follow(ByteBuffer.wrap(new byte[] {6}));
        assertThat(tracker.isAtBoundary()).isTrue();
    }

    @Test
    void noticesTheUpstreamsOwnClose() {
        FrameTracker tracker = new FrameTracker();

        tracker.follow(ByteBuffer.wrap(frame(8, 2, 2)));

        assertThat(tracker.isClosed()).isTrue();
    }

    @Test
    void neverFindsTheEndOfAFrameWithAnImpossibleLength() {
        FrameTracker tracker = new FrameTracker();

        tracker.follow(ByteBuffer.wrap(frame(2, Long.MIN_VALUE | 5, 0)));
        tracker.follow(ByteBuffer.allocate(10_000));

        assertThat(tracker.isAtBoundary()).isFalse();
    }
}
