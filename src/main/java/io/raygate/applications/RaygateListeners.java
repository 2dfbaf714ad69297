package io.raygate.applications;

import io.raygate.runtime.OwnListeners;
import io.raygate.runtime.RayRuntime;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Raygate's own doors: the console, every application's endpoints, and the boxes of applications
 * where they share this machine's ports.
 */
@Component
class RaygateListeners implements OwnListeners {

    private static final int USUAL_PORT = 8080;

    private final Applications applications;
    private final RayRuntime runtime;
    private final Environment environment;

    RaygateListeners(Applications applications, RayRuntime runtime, Environment environment) {
        this.applications = applications;
        this.runtime = runtime;
        this.environment = environment;
    }

    @Override
    public Optional<String> at(IpAddress address, Port port) {
        if (!isThisHost(address)) {
            return Optional.empty();
        }
        if (isConsole(port)) {
            return Optional.of("Raygate's own console");
        }
        if (applications.portsTaken().contains(port.number())) {
            return Optional.of("an endpoint of Raygate's own");
        }
        return runtime.isBoxPort(port)
                ? Optional.of("among the ports of applications that Raygate runs")
                : Optional.empty();
    }

    private boolean isConsole(Port port) {
        Stream<Integer> console =
                Stream.of("local.server.port", "local.management.port", "management.server.port")
                        .map(name -> environment.getProperty(name, Integer.class, 0));
        int configured = environment.getProperty("server.port", Integer.class, USUAL_PORT);
        return configured == port.number() || console.anyMatch(own -> own == port.number());
    }

    private static boolean isThisHost(IpAddress address) {
        try {
            return address.isLoopback()
                    || NetworkInterface.getByInetAddress(address.toInetAddress()) != null;
        } catch (SocketException unknown) {
            // What cannot be told apart is not connected to.
            return true;
        }
    }
}
