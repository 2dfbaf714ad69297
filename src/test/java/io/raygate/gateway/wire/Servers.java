package io.raygate.gateway.wire;

import io.raygate.DebianPackages;
import io.raygate.runtime.local.RealRay;
import java.nio.file.Path;

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

    private static Path node() {
        DebianPackages.bring(NODE_BINARY, "nodejs");
        return NODE_BINARY;
    }
}
