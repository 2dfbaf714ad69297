package io.raygate.gateway.wire;

import io.raygate.runtime.local.RealRay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The servers that stand behind the gateway in tests, each with a parser of its own. */
public enum Servers {
    TOMCAT,
    JETTY,
    UNDERTOW,
    NODE,
    /** The one that comes with Ray, whose dashboard it serves. */
    AIOHTTP;

    private static final Path NODE_BINARY = Path.of("/usr/bin/node");

    /** Starts one on a free port. */
    public Listener start() {
        return switch (this) {
            case TOMCAT -> new TomcatListener();
            case JETTY -> new JettyListener();
            case UNDERTOW -> new UndertowListener();
            case NODE -> new ProgramListener(node(), "listener.js");
            case AIOHTTP ->
                    new ProgramListener(
                            RealRay.install().folder().resolve("bin/python"), "listener.py");
        };
    }

    private static synchronized Path node() {
        if (Files.isExecutable(NODE_BINARY)) {
            return NODE_BINARY;
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new IllegalStateException("Node is missing: apt-get install nodejs");
        }
        run("apt-get", "update", "-qq");
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "nodejs");
        return NODE_BINARY;
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(command));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process =
                    builder.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
