package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Bodies of any size, unharmed and in little memory, however slow one side is. */
class BodyIT extends Stand {

    private static final int PIECE = 64 * 1024;
    private static final int PIECES = 2048;
    private static final long SIZE = (long) PIECE * PIECES;
    private static final int MOST_QUESTIONS = 20_000;
    private static final long MOST_MEMORY = 24L * 1024 * 1024;

    BodyIT(Setup setup) {
        super(setup);
    }

    private static byte[] piece(Random random) {
        byte[] piece = new byte[PIECE];
        random.nextBytes(piece);
        return piece;
    }

    private static long checksum() {
        CRC32 sum = new CRC32();
        Random random = new Random(7);
        for (int i = 0; i < PIECES; i++) {
            sum.update(piece(random));
        }
        return sum.getValue();
    }

    private static long memory() {
        var metric = ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric();
        return metric.usedDirectMemory() + metric.usedHeapMemory();
    }

    private static void send(RawUpstream.Line line, boolean chunked, AtomicLong sent)
            throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < PIECES; i++) {
            if (chunked) {
                line.send(Integer.toHexString(PIECE) + "\r\n");
            }
            line.send(piece(random));
            if (chunked) {
                line.send("\r\n");
            }
            sent.addAndGet(PIECE);
        }
        if (chunked) {
            line.send("0\r\n\r\n");
        }
    }

    @Test
    void waitsForAClientThatIsSlowAndLosesNothing() {
        AtomicLong sent = new AtomicLong();
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.send("HTTP/1.1 200 OK\r\nContent-Length: " + SIZE + "\r\n\r\n");
                            send(line, false, sent);
                        });
        long before = memory();
        Caller caller = before(upstream).call().get("/");
        caller.readHead();

        await().during(Duration.ofMillis(300)).until(() -> isSteady(sent));
        assertThat(sent.get()).isLessThan(SIZE / 4);
        assertThat(memory() - before).isLessThan(MOST_MEMORY);

        CRC32 sum = new CRC32();
        for (int i = 0; i < PIECES; i++) {
            sum.update(bytes(caller.read(PIECE)));
        }
        assertThat(sum.getValue()).isEqualTo(checksum());
        assertThat(memory() - before).isLessThan(MOST_MEMORY);
    }

    private static boolean isSteady(AtomicLong sent) {
        long now = sent.get();
        await().pollDelay(Duration.ofMillis(50)).until(() -> true);
        return now > 0 && sent.get() == now;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void passesALargeChunkedAnswer() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                            send(line, true, new AtomicLong());
                            line.listenToEnd();
                        });
        Caller caller = before(upstream).call().get("/");

        CRC32 sum = new CRC32();
        caller.readHead();
        caller.readPayloadOfChunks(sum);

        assertThat(sum.getValue()).isEqualTo(checksum());
    }

    @Test
    void waitsForAnUpstreamThatIsSlowAndLosesNothing() throws Exception {
        AtomicLong sum = new AtomicLong();
        var go = new java.util.concurrent.CountDownLatch(1);
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            awaitLatch(go);
                            sum.set(checksumOf(line.in()));
                            line.answer("thanks");
                        });
        long before = memory();
        Caller caller = before(upstream).call();
        AtomicLong sent = new AtomicLong();
        Thread sender =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    caller.send(
                                            "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: "
                                                    + SIZE
                                                    + "\r\n\r\n");
                                    Random random = new Random(7);
                                    for (int i = 0; i < PIECES; i++) {
                                        caller.send(piece(random));
                                        sent.addAndGet(PIECE);
                                    }
                                });

        await().during(Duration.ofMillis(300)).until(() -> isSteady(sent));
        assertThat(sent.get()).isLessThan(SIZE / 4);
        assertThat(memory() - before).isLessThan(MOST_MEMORY);
        go.countDown();

        assertThat(caller.answer().body()).isEqualTo("thanks");
        assertThat(sum.get()).isEqualTo(checksum());
        sender.join();
    }

    private static void awaitLatch(java.util.concurrent.CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static long checksumOf(InputStream in) throws IOException {
        CRC32 sum = new CRC32();
        byte[] bytes = new byte[PIECE];
        for (long left = SIZE; left > 0; ) {
            int n = in.read(bytes, 0, (int) Math.min(bytes.length, left));
            if (n < 0) {
                throw new IOException("The gateway closed");
            }
            sum.update(bytes, 0, n);
            left -= n;
        }
        return sum.getValue();
    }

    @Test
    void doesNotPileUpAnswersForAClientThatOnlyAsks() {
        RawUpstream upstream = upstream(RawUpstream.answering("x".repeat(100_000)));
        long before = memory();
        Caller caller = before(upstream).call();
        AtomicLong asked = new AtomicLong();
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            while (asked.get() < MOST_QUESTIONS) {
                                caller.get("/" + "x".repeat(4000));
                                asked.incrementAndGet();
                            }
                        });

        await().during(Duration.ofMillis(500)).until(() -> isSteady(asked));

        assertThat(asked.get()).isLessThan(MOST_QUESTIONS);
        assertThat(memory() - before).isLessThan(MOST_MEMORY);
        caller.reset();
    }
}
