package io.raygate.gateway.relay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;

/** Listens on the wire below TLS and tells the records that came apart. */
final class Tap {

    private static final int HEADER = 5;

    private final byte[] header = new byte[HEADER];
    private int headerRead;
    private int left;
    private byte last;

    /** The content type of the record that began last. */
    byte lastRecord() {
        return last;
    }

    private void heard(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (left > 0) {
                left--;
            } else {
                header[headerRead++] = bytes[i];
                if (headerRead == HEADER) {
                    headerRead = 0;
                    last = header[0];
                    left = (header[3] & 0xff) << 8 | header[4] & 0xff;
                }
            }
        }
    }

    /** The same socket, listened to. */
    Socket on(Socket wire) {
        return new Tapped(wire);
    }

    private final class Tapped extends Socket {

        private final Socket wire;

        Tapped(Socket wire) {
            this.wire = wire;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(wire.getInputStream()) {
                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    int read = super.read(into, offset, length);
                    heard(into, offset, Math.max(0, read));
                    return read;
                }

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }
            };
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return wire.getOutputStream();
        }

        @Override
        public boolean isConnected() {
            return wire.isConnected();
        }

        @Override
        public boolean isClosed() {
            return wire.isClosed();
        }

        @Override
        public int getPort() {
            return wire.getPort();
        }

        @Override
        public InetAddress getInetAddress() {
            return wire.getInetAddress();
        }

        @Override
        public SocketAddress getRemoteSocketAddress() {
            return wire.getRemoteSocketAddress();
        }

        @Override
        public void setSoTimeout(int millis) throws java.net.SocketException {
            wire.setSoTimeout(millis);
        }

        @Override
        public int getSoTimeout() throws java.net.SocketException {
            return wire.getSoTimeout();
        }

        @Override
        public void shutdownOutput() throws IOException {
            wire.shutdownOutput();
        }

        @Override
        public void shutdownInput() throws IOException {
            wire.shutdownInput();
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }
}
