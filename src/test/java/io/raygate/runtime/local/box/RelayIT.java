package io.raygate.runtime.local.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The relay of a box, run by the system's Python between a Unix socket and a server of ours. */
class RelayIT {

    private static final String PROGRAM =
            """
            import sys, socket
            sys.path.insert(0, sys.argv[1])
            import box, relay
            relay.Relay([relay.Door(box.listen_at(sys.argv[2]), relay.to_port(int(sys.argv[3])))]).serve()
            """;

    @TempDir private Path folder;
    private ServerSocketChannel server;
    private UnixDomainSocketAddress address;
    private Process relay;

    @BeforeEach
    void start() throws Exception {
        BoxScripts.into(folder.resolve("box"));
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        address = UnixDomainSocketAddress.of(folder.resolve("s"));
        relay =
                new ProcessBuilder(
                                "/usr/bin/env",
                                "python3",
                                "-I",
                                "-c",
                                PROGRAM,
                                folder.resolve("box").toString(),
                                address.toString(),
                                Integer.toString(server.socket().getLocalPort()))
                        .inheritIO()
                        .start();
        await().until(() -> Files.exists(address.getPath()) && answers());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        relay.destroyForcibly().waitFor();
    }

    @Test
    void stillAnswersACallerThatHasFinishedSending() throws Exception {
        try (SocketChannel client = SocketChannel.open(address);
                SocketChannel upstream = server.accept()) {
            write(client, "question");
            client.shutdownOutput();

            assertThat(readAll(upstream)).isEqualTo("question");
            write(upstream, "answer");
            upstream.shutdownOutput();

            assertThat(readAll(client)).isEqualTo("answer");
        }
    }

    @Test
    void deliversWhatACallerSentBeforeItLeft() throws Exception {
        try (SocketChannel client = SocketChannel.open(address)) {
            write(client, "x".repeat(100_000));
        }
        try (SocketChannel upstream = server.accept()) {
            assertThat(readAll(upstream)).hasSize(100_000);
        }
    }

    @Test
    void passesOnThatACallerHasLeft() throws Exception {
        try (SocketChannel upstream = connectAndLeave()) {
            await().atMost(Duration.ofSeconds(5))
                    .until(
                            () ->
                                    upstream.write(ByteBuffer.wrap(new byte[10_000])) < 0
                                            || isBroken(upstream));
        }
    }

    @Test
    void copiesAGigabyteUnchangedInConstantMemory() throws Exception {
        long size = 1L << 30;
        try (SocketChannel client = SocketChannel.open(address);
                SocketChannel upstream = server.accept()) {
            CompletableFuture<Long> sent =
                    CompletableFuture.supplyAsync(() -> send(upstream, size));

            assertThat(receive(client, size)).isEqualTo(sent.join());
        }
        assertThat(residentMemory()).isLessThan(80L << 20);
    }

    @Test
    void doesNotReadAheadOfASlowReader() throws Exception {
        try (SocketChannel client = SocketChannel.open(address);
                SocketChannel upstream = server.accept()) {
            upstream.configureBlocking(false);
            ByteBuffer some = ByteBuffer.allocate(1 << 20);
            long[] sent = {0};
            long[] before = {-1};
            await().pollInterval(Duration.ofMillis(200))
                    .until(
                            () -> {
                                before[0] = sent[0];
                                for (int n = 1; n > 0; ) {
                                    n = upstream.write(some.clear());
                                    sent[0] += n;
                                }
                                return sent[0] == before[0];
                            });

            assertThat(sent[0]).isLessThan(32L << 20);
            assertThat(processorTimeOfASecond()).isLessThan(0.2);
            assertThat(client.isConnected()).isTrue();
        }
    }

    @Test
    void restsWhileManyConnectionsAreIdle() throws Exception {
        List<SocketChannel> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            all.add(SocketChannel.open(address));
            all.add(server.accept());
        }

        assertThat(processorTimeOfASecond()).isLessThan(0.2);
        for (int i = 0; i < all.size(); i += 2) {
            write(all.get(i), "hello");
            all.get(i).shutdownOutput();
            assertThat(readAll(all.get(i + 1))).isEqualTo("hello");
        }
        for (SocketChannel channel : all) {
            channel.close();
        }
        await().until(() -> openFiles() < 20);
    }

    @Test
    void turnsACallerAwayWhenNobodyListensInside() throws Exception {
        server.close();

        try (SocketChannel client = SocketChannel.open(address)) {
            assertThat(readAll(client)).isEmpty();
        }
        assertThat(relay.isAlive()).isTrue();
    }

    private boolean answers() {
        try (SocketChannel client = SocketChannel.open(address);
                SocketChannel upstream = server.accept()) {
            return client.isConnected() && upstream.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private SocketChannel connectAndLeave() throws IOException {
        try (SocketChannel client = SocketChannel.open(address)) {
            write(client, "hello");
            return server.accept();
        }
    }

    private static boolean isBroken(SocketChannel channel) {
        try {
            channel.write(ByteBuffer.wrap(new byte[1]));
            return false;
        } catch (IOException broken) {
            return true;
        }
    }

    private static long send(SocketChannel to, long size) {
        Random random = new Random(7);
        byte[] some = new byte[1 << 20];
        random.nextBytes(some);
        long sum = 0;
        try {
            for (long sent = 0; sent < size; sent += some.length) {
                some[(int) (sent >> 20) % some.length]++;
                sum += checksum(some, some.length);
                ByteBuffer buffer = ByteBuffer.wrap(some);
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
            }
            return sum;
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static long receive(SocketChannel from, long size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
        long sum = 0;
        for (long received = 0; received < size; ) {
            int count = from.read(buffer.clear());
            assertThat(count).isPositive();
            sum += checksum(buffer.array(), count);
            received += count;
        }
        return sum;
    }

    private static long checksum(byte[] bytes, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += bytes[i];
        }
        return sum;
    }

    private static void write(SocketChannel channel, String text) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static String readAll(SocketChannel channel) throws IOException {
        StringBuilder all = new StringBuilder();
        ByteBuffer buffer = ByteBuffer.allocate(64 << 10);
        while (channel.read(buffer.clear()) >= 0) {
            all.append(StandardCharsets.US_ASCII.decode(buffer.flip()));
        }
        return all.toString();
    }

    private long residentMemory() throws IOException {
        for (String line : Files.readAllLines(proc("status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) << 10;
            }
        }
        throw new IOException("no VmHWM");
    }

    /** The share of a processor the relay takes while nothing has to be done. */
    private double processorTimeOfASecond() throws IOException {
        long before = ticks();
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        return (ticks() - before) / 100.0;
    }

    private long ticks() throws IOException {
        String[] fields = Files.readString(proc("stat")).replaceAll(".*\\) ", "").split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private int openFiles() throws IOException {
        try (var all = Files.list(proc("fd"))) {
            return (int) all.count();
        }
    }

    private Path proc(String name) {
        return Path.of("/proc/" + relay.pid() + "/" + name);
    }
}
