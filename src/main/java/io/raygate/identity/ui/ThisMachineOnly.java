package io.raygate.identity.ui;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tells addresses of the console that lead nowhere from another machine. */
final class ThisMachineOnly {

    private ThisMachineOnly() {}

    static boolean is(String address) {
        try {
            return isLoopback(URI.create(address).getHost());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean isLoopback(@Nullable String host) {
        return host != null
                && (host.equals("localhost")
                        || host.endsWith(".localhost")
                        || host.startsWith("127.")
                        || host.equals("[::1]"));
    }
}
