package io.raygate.runtime.local;

import io.raygate.runtime.local.box.BoxPlan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Finds a block of free ports for an application that shares them with the whole machine. */
final class OpenPorts {

    private static final int LOOKED_AT = 20;

    private OpenPorts() {}

    static int firstOfFreeBlock(NumberRange range) throws IOException {
        for (int first = range.first();
                first + BoxPlan.PORTS - 1 <= range.last();
                first += BoxPlan.PORTS) {
            if (IntStream.range(first, first + LOOKED_AT).allMatch(OpenPorts::isFree)) {
                return first;
            }
        }
        throw new IOException("no block of %d free ports in %s".formatted(BoxPlan.PORTS, range));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
