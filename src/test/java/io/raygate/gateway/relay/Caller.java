package io.raygate.gateway.relay;

import io.raygate.vocabulary.Port;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.Checksum;

/** A client that says exactly the bytes it is told to. */
final class Caller implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    /** How a connection can come to its end. */
    enum End {
        CLOSED,
        RESET
    }

    /** A response; {@code head} includes the status line, {@code trailers} the raw lines. */
    record Answer(int status, String head, String body, String trailers) {

        boolean has(String line) {
            return head.toLowerCase(Locale.ROOT).contains(line.toLowerCase(Locale.ROOT) + "\r\n");
        }
    }

    private final Socket wire;
    private final Socket socket;
    private final InputStream in;

    Caller(Port port, String from) {
        this(port, from, wire -> wire);
    }

    /** A caller who speaks something over the wire. */
    Caller(Port port, String from, UnaryOperator<Socket> speech) {
        try {
            wire = new Socket();
            wire.setReceiveBufferSize(64 * 1024);
            wire.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            wire.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port.number()));
            wire.setSoTimeout(PATIENCE_MILLIS);
            wire.setTcpNoDelay(true);
            socket = speech.apply(wire);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Caller send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Beneath whatever is spoken over the wire. */
    Caller sendBeneath(byte[] bytes) {
        try {
            wire.getOutputStream().write(bytes);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Caller send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Caller get(String path) {
        return send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
    }

    Caller openWebSocket(String path) {
        return send(
                "GET "
                        + path
                        + " HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\n"
                        + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    }

    void shutdownOutput() {
        try {
            socket.shutdownOutput();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Goes away as if the machine had been switched off. */
    void reset() {
        try {
            wire.setSoLinger(true, 0);
            wire.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String readHead() {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(readByte());
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    Answer answer() {
        return answer(false);
    }

    Answer answerToHead() {
        return answer(true);
    }

    private Answer answer(boolean toHead) {
        String head = readHead();
        int status = Integer.parseInt(head.substring(9, 12));
        if (toHead || status < 200 || status == 204 || status == 304) {
            return new Answer(status, head, "", "");
        }
        if (head.toLowerCase(Locale.ROOT).contains("\r\ntransfer-encoding: chunked\r\n")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            String trailers = readChunks(body);
            return new Answer(status, head, body.toString(StandardCharsets.ISO_8859_1), trailers);
        }
        int at = head.toLowerCase(Locale.ROOT).indexOf("\r\ncontent-length: ");
        String body =
                at < 0
                        ? readToEnd()
                        : read(
                                Integer.parseInt(
                                        head.substring(at + 18, head.indexOf('\r', at + 2))));
        return new Answer(status, head, body, "");
    }

    private String readChunks(ByteArrayOutputStream body) {
        while (true) {
            int size = Integer.parseInt(readLine(), 16);
            if (size == 0) {
                StringBuilder trailers = new StringBuilder();
                for (String line = readLine(); !line.isEmpty(); line = readLine()) {
                    trailers.append(line).append('\n');
                }
                return trailers.toString();
            }
            body.writeBytes(read(size).getBytes(StandardCharsets.ISO_8859_1));
            readLine();
        }
    }

    /** Reads a chunked body without keeping it. */
    void readPayloadOfChunks(Checksum sum) {
        for (int size = Integer.parseInt(readLine(), 16);
                size > 0;
                size = Integer.parseInt(readLine(), 16)) {
            sum.update(read(size).getBytes(StandardCharsets.ISO_8859_1));
            readLine();
        }
    }

    private String readLine() {
        StringBuilder line = new StringBuilder();
        while (line.length() < 2 || line.charAt(line.length() - 2) != '\r') {
            line.append((char) readByte());
        }
        return line.substring(0, line.length() - 2);
    }

    private int readByte() {
        try {
            int b = in.read();
            if (b < 0) {
                throw new EOFException("The connection ended");
            }
            return b;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String read(int length) {
        try {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException("The connection ended after " + bytes.length + " bytes");
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String readToEnd() {
        try {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Everything that still comes, however the connection ends. */
    String readWhatComes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (SocketException reset) {
            // What came before is there.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** Counts what comes without keeping it. */
    long countToEnd() {
        try {
            return in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads whatever still comes and says how the connection ends. */
    End end() {
        try {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return End.CLOSED;
        } catch (SocketException reset) {
            return End.RESET;
        } catch (IOException failed) {
            if (failed.getCause() instanceof SocketException) {
                return End.RESET;
            }
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            wire.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
