package io.raygate.gateway.relay;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An upstream that plays a script on every connection and remembers what it was told. */
final class RawUpstream implements AutoCloseable {

    /** What happens on one connection. */
    interface Script {
        void play(Line line) throws IOException;
    }

    /** One connection of the gateway. */
    static final class Line {

        private final SocketChannel channel;
        private final int number;
        private final InputStream in;
        private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
        private final CountDownLatch over = new CountDownLatch(1);

        Line(SocketChannel channel, int number) {
            this.channel = channel;
            this.number = number;
            in = Channels.newInputStream(channel);
        }

        /** 0 for the first connection. */
        int number() {
            return number;
        }

        String readHead() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int b = in.read();
                if (b < 0) {
                    throw new IOException("The gateway closed");
                }
                head.write(b);
                hear(new byte[] {(byte) b});
            }
            return head.toString(StandardCharsets.ISO_8859_1);
        }

        String read(int length) throws IOException {
            byte[] bytes = in.readNBytes(length);
            hear(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }

        /** Reads until the gateway closes, keeping what comes. */
        void listenToEnd() throws IOException {
            byte[] bytes = new byte[8192];
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                hear(java.util.Arrays.copyOf(bytes, n));
            }
        }

        private synchronized void hear(byte[] bytes) {
            heard.writeBytes(bytes);
        }

        /** Everything the gateway has said so far. */
        synchronized String heard() {
            return heard.toString(StandardCharsets.ISO_8859_1);
        }

        InputStream in() {
            return in;
        }

        OutputStream out() {
            return Channels.newOutputStream(channel);
        }

        Line send(String text) throws IOException {
            return send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        Line send(byte[] bytes) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            return this;
        }

        Line answer(String body) throws IOException {
            return send("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        }

        Line acceptWebSocket() throws IOException {
            readHead();
            return send(
                    "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\n"
                            + "Upgrade: websocket\r\nSec-WebSocket-Accept: x\r\n\r\n");
        }

        void close() throws IOException {
            channel.close();
        }

        void reset() throws IOException {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            channel.close();
        }

        /** Whether the script came to its end, or the gateway ended it, in good time. */
        boolean isOver() {
            try {
                return over.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private final ServerSocketChannel server;
    private final SocketAddress address;
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    private RawUpstream(ServerSocketChannel server, Script script) throws IOException {
        this.server = server;
        address = server.getLocalAddress();
        Thread.ofPlatform().daemon().start(() -> accept(script));
    }

    static RawUpstream tcp(Script script) {
        try {
            ServerSocketChannel server = ServerSocketChannel.open();
            server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            return new RawUpstream(server, script);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static RawUpstream unix(Script script) {
        try {
            Path path = Files.createTempDirectory("up").resolve("s");
            ServerSocketChannel server =
                    ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(path));
            return new RawUpstream(server, script);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Answers every request on a connection with the same text. */
    static Script answering(String body) {
        return line -> {
            while (true) {
                line.readHead();
                line.answer(body);
            }
        };
    }

    private void accept(Script script) {
        try {
            while (true) {
                Line line = new Line(server.accept(), lines.size());
                lines.add(line);
                Thread.ofPlatform().daemon().start(() -> play(script, line));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void play(Script script, Line line) {
        try (SocketChannel channel = line.channel) {
            script.play(line);
        } catch (IOException gatewayIsGone) {
            // That is what the test looks at.
        } finally {
            line.over.countDown();
        }
    }

    SocketAddress address() {
        return address;
    }

    /** The first connection, as soon as there is one. */
    Line first() {
        return line(0);
    }

    Line line(int number) {
        await().until(() -> lines.size() > number);
        return lines.get(number);
    }

    List<Line> lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Line line : lines) {
            line.close();
        }
        if (address instanceof UnixDomainSocketAddress unix) {
            Files.deleteIfExists(unix.getPath());
            Files.deleteIfExists(unix.getPath().getParent());
        }
    }
}
