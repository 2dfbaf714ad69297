package io.raygate.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A caller from a loopback address of its choice: 127.0.0.2 makes a good stranger. */
record Caller(String from) {

    private static final int PATIENCE = (int) Duration.ofSeconds(20).toMillis();

    /** The whole answer to one GET, head and body. */
    String get(URI address, String... headers) {
        try (Socket connection = connect(address)) {
            connection.getOutputStream().write(request(address, "Connection: close", headers));
            return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            return "no answer: " + failure.getMessage();
        }
    }

    /** Asks once and keeps the connection open. */
    Socket getAndStay(URI address, String... headers) throws IOException {
        Socket connection = connect(address);
        connection.getOutputStream().write(request(address, "Connection: keep-alive", headers));
        return connection;
    }

    private Socket connect(URI address) throws IOException {
        Socket connection = new Socket();
        connection.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        connection.setSoTimeout(PATIENCE);
        connection.connect(
                new InetSocketAddress(InetAddress.getByName(address.getHost()), address.getPort()),
                PATIENCE);
        return connection;
    }

    private static byte[] request(URI address, String connection, String... headers) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        String query = address.getRawQuery();
        head.writeBytes(
                line(
                        "GET %s%s HTTP/1.1"
                                .formatted(
                                        address.getRawPath(), query == null ? "" : "?" + query)));
        head.writeBytes(line("Host: " + address.getAuthority()));
        head.writeBytes(line(connection));
        for (String header : headers) {
            head.writeBytes(line(header));
        }
        head.writeBytes(line(""));
        return head.toByteArray();
    }

    private static byte[] line(String text) {
        return (text + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
