package io.raygate.gateway.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A server in a language of its own, which writes a line for each request. */
final class ProgramListener extends Listener {

    private final Process process;
    private final int port;

    /** Starts a script of this folder; it says its port first and ends with its input. */
    ProgramListener(Path interpreter, String script) {
        try {
            Path file = Files.createTempFile("listener", script);
            file.toFile().deleteOnExit();
            try (InputStream in = ProgramListener.class.getResourceAsStream(script)) {
                Files.write(file, Objects.requireNonNull(in, script).readAllBytes());
            }
            process =
                    new ProcessBuilder(interpreter.toString(), file.toString())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            BufferedReader out = process.inputReader();
            port = Integer.parseInt(Objects.requireNonNull(out.readLine(), script + " died"));
            Thread.ofPlatform().daemon().start(() -> read(out));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read(BufferedReader out) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                hear(Heard.parse(line));
            }
        } catch (IOException over) {
            // It has been stopped.
        }
    }

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", port);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
