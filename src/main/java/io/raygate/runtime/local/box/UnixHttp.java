package io.raygate.runtime.local.box;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * Fetches small documents over HTTP from a Unix socket, which the JDK's own client cannot.
 *
 * <p>One request per connection, one deadline for all of it, and a bound on the answer's size. It
 * speaks HTTP/1.0, so the answer ends where the connection does and is never chunked.
 */
final class UnixHttp {

    /** An answer: its status and its body. */
    record Answer(int status, String body) {}

    private static final int LARGEST = 8 << 20;

    private UnixHttp() {}

    static Answer get(
            UnixDomainSocketAddress socket,
            String path,
            Map<String, String> headers,
            Duration patience)
            throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (SocketChannel channel = SocketChannel.open(socket);
                Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, SelectionKey.OP_WRITE);
            ByteBuffer request = ByteBuffer.wrap(request(path, headers));
            while (request.hasRemaining()) {
                await(selector, deadline);
                channel.write(request);
            }
            key.interestOps(SelectionKey.OP_READ);
            return parse(readAll(channel, selector, deadline));
        }
    }

    private static byte[] request(String path, Map<String, String> headers) {
        StringBuilder head = new StringBuilder("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return head.append("Connection: close\r\n\r\n")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] readAll(SocketChannel channel, Selector selector, long deadline)
            throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer some = ByteBuffer.allocate(64 << 10);
        while (true) {
            await(selector, deadline);
            int count = channel.read(some.clear());
            if (count < 0) {
                return all.toByteArray();
            }
            all.write(some.array(), 0, count);
            if (all.size() > LARGEST) {
                throw new IOException("answer of more than " + LARGEST + " bytes");
            }
        }
    }

    private static void await(Selector selector, long deadline) throws IOException {
        long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (left <= 0 || selector.select(left) == 0) {
            throw new IOException("no answer in time");
        }
        selector.selectedKeys().clear();
    }

    static Answer parse(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        String[] words = text.substring(0, Math.max(end, 0)).split("\\s", 3);
        if (end < 0 || words.length < 2 || !words[1].matches("\\d{3}")) {
            throw new IOException("not an HTTP answer");
        }
        return new Answer(Integer.parseInt(words[1]), text.substring(end + 4));
    }
}
