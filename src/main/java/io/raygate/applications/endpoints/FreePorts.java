package io.raygate.applications.endpoints;

import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Port;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds a port for a new endpoint: in the range, nobody else's, and free on this machine now. */
@Component
public class FreePorts {

    private final EndpointsProperties properties;

    FreePorts(EndpointsProperties properties) {
        this.properties = properties;
    }

    /**
     * The lowest free port.
     *
     * @param taken ports of other endpoints, which may be closed at the moment, and whose they are
     * @throws NoPortFree when there is none
     */
    public Port lowest(NetType netType, Map<Port, String> taken) {
        IpAddress address = properties.address(netType);
        PortRange range = properties.ports(netType);
        if (!canBind(address, 0)) {
            throw NoPortFree.notOurAddress(address, netType);
        }
        return range.ports()
                .filter(port -> !taken.containsKey(port))
                .filter(port -> canBind(address, port.number()))
                .findFirst()
                .orElseThrow(
                        () ->
                                NoPortFree.allTaken(
                                        range,
                                        address,
                                        netType,
                                        range.ports()
                                                .map(taken::get)
                                                .filter(Objects::nonNull)
                                                .toList()));
    }

    private static boolean canBind(IpAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address.toInetAddress(), port), 1);
            return true;
        } catch (IOException occupied) {
            return false;
        }
    }
}
