package io.raygate.gateway.relay;

import io.raygate.certificates.TestIdentity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocket;

/** An upstream over TLS that answers every request alike and then ends, with or without a word. */
final class TlsUpstream implements AutoCloseable {

    private final ServerSocket listener;
    private final TestIdentity identity;
    private final String answer;
    private final boolean announcesEnd;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private TlsUpstream(
            ServerSocket listener, TestIdentity identity, String answer, boolean announcesEnd) {
        this.listener = listener;
        this.identity = identity;
        this.answer = answer;
        this.announcesEnd = announcesEnd;
        threads.execute(this::accept);
    }

    /**
     * @param announcesEnd whether TLS says that the connection ends, or it just breaks off
     */
    static TlsUpstream saying(TestIdentity identity, String answer, boolean announcesEnd) {
        try {
            return new TlsUpstream(
                    new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    identity,
                    answer,
                    announcesEnd);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Every request in clear. */
    synchronized String heard() {
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket plain = listener.accept();
                threads.execute(() -> serve(plain));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (plain;
                SSLSocket socket =
                        (SSLSocket)
                                identity.context()
                                        .getSocketFactory()
                                        .createSocket(plain, null, 0, false)) {
            socket.setUseClientMode(false);
            readHead(socket.getInputStream());
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            if (!announcesEnd) {
                plain.shutdownOutput();
                plain.close();
            }
        } catch (IOException refused) {
            // Whoever asked says why.
        }
    }

    private void readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("The gateway closed");
            }
            head.append((char) b);
            synchronized (this) {
                heard.write(b);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            listener.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
