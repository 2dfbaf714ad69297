package io.raygate.runtime.attached;

import io.raygate.runtime.OwnListeners;
import io.raygate.vocabulary.OffLimits;
import io.raygate.vocabulary.PinnedAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Fetches small documents from a pinned address, which the JDK's own client cannot.
 *
 * <p>Before every connection it asks whether the address is one Raygate stays away from. One
 * request per connection, one deadline for all of it, a bound on the answer's size; no name is
 * looked up and no redirect followed.
 */
final class PinnedHttp {

    private static final int LARGEST = 8 << 20;
    private static final int PIECE = 16 << 10;

    private final OwnListeners own;
    private final Trust trust = new Trust();

    PinnedHttp(OwnListeners own) {
        this.own = own;
    }

    /**
     * @throws IOException when nothing answers in time, or not in HTTP
     */
    HttpAnswer get(PinnedAddress at, String path, Map<String, String> headers, Duration patience)
            throws IOException {
        refuseWhatIsOffLimits(at);
        Deadline deadline = new Deadline(System.nanoTime() + patience.toNanos());
        try (Socket plain = new Socket()) {
            plain.connect(at.socketAddress(), deadline.millisLeft());
            plain.setTcpNoDelay(true);
            plain.setSoTimeout(deadline.millisLeft());
            closeLater(plain, deadline);
            try (Socket socket = at.web().isSecure() ? secured(plain, at, deadline) : plain) {
                socket.getOutputStream().write(request(at, path, headers));
                socket.getOutputStream().flush();
                return HttpAnswer.parse(readAll(socket, deadline));
            }
        } catch (IOException problem) {
            throw deadline.isOver() && !(problem instanceof SSLException) ? late(problem) : problem;
        }
    }

    /** A socket's own patience begins anew with every byte, and TLS hides bytes from us. */
    private static void closeLater(Socket socket, Deadline deadline) throws IOException {
        CompletableFuture.delayedExecutor(deadline.millisLeft(), TimeUnit.MILLISECONDS)
                .execute(() -> close(socket));
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed either way.
        }
    }

    private static SocketTimeoutException late(Throwable cause) {
        SocketTimeoutException late = new SocketTimeoutException("no answer in time");
        late.initCause(cause);
        return late;
    }

    private void refuseWhatIsOffLimits(PinnedAddress at) throws IOException {
        Optional<String> objection =
                OffLimits.reason(at.ip()).or(() -> own.at(at.ip(), at.web().port()));
        if (objection.isPresent()) {
            throw new ConnectException("%s is %s".formatted(at.ip(), objection.get()));
        }
    }

    private Socket secured(Socket plain, PinnedAddress at, Deadline deadline) throws IOException {
        SSLSocket socket =
                (SSLSocket)
                        trust.sockets(at.authorities())
                                .createSocket(
                                        plain, at.web().host(), at.web().port().number(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        try {
            socket.startHandshake();
        } catch (IOException problem) {
            throw deadline.isOver() ? new SSLException("it does not begin TLS", problem) : problem;
        }
        return socket;
    }

    private static byte[] request(PinnedAddress at, String path, Map<String, String> headers) {
        StringBuilder head =
                new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: " + at.web().authority());
        headers.forEach((name, value) -> head.append("\r\n").append(name + ": " + value));
        return head.append("\r\nAccept: application/json\r\nConnection: close\r\n\r\n")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As far as the answer goes: some servers keep the connection whatever they are told. */
    private static byte[] readAll(Socket socket, Deadline deadline) throws IOException {
        InputStream in = socket.getInputStream();
        IncomingAnswer all = new IncomingAnswer();
        byte[] piece = new byte[PIECE];
        while (!all.isWhole()) {
            socket.setSoTimeout(deadline.millisLeft());
            int count = in.read(piece);
            if (count < 0) {
                break;
            }
            all.write(piece, 0, count);
            if (all.size() > LARGEST) {
                throw new IOException("it sends more than " + LARGEST + " bytes");
            }
        }
        return all.toByteArray();
    }

    private record Deadline(long nanos) {

        int millisLeft() throws SocketTimeoutException {
            if (isOver()) {
                throw new SocketTimeoutException("no answer in time");
            }
            return Math.toIntExact(Math.max(1, left()));
        }

        boolean isOver() {
            return left() <= 0;
        }

        private long left() {
            return Duration.ofNanos(nanos - System.nanoTime()).toMillis();
        }
    }
}
