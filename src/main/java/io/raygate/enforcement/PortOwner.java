package io.raygate.enforcement;

import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The process that listens on a port, as far as the kernel tells: a process of another user is only
 * told to root.
 *
 * @param name what the kernel calls it
 */
record PortOwner(String name, long pid) {

    private static final String LISTENS = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    /** For example "grafana, pid 2211". */
    @Override
    public String toString() {
        return name + ", pid " + pid;
    }

    static Optional<PortOwner> of(IpAddress address, Port port) {
        List<String> sockets =
                Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                        .flatMap(table -> lines(Path.of(table)))
                        .map(line -> line.strip().split("\\s+", -1))
                        .filter(fields -> fields.length > INODE)
                        .filter(fields -> fields[STATE].equals(LISTENS))
                        .filter(fields -> stands(fields[ADDRESS], address, port))
                        .map(fields -> "socket:[" + fields[INODE] + "]")
                        .toList();
        return sockets.isEmpty()
                ? Optional.empty()
                : processes().filter(pid -> holds(pid, sockets)).findFirst().map(PortOwner::named);
    }

    /** Whether a socket at {@code place}, an address and a port in hex, is in the way. */
    private static boolean stands(String place, IpAddress address, Port port) {
        String[] parts = place.split(":", -1);
        if (Integer.parseInt(parts[1], 16) != port.number()) {
            return false;
        }
        try {
            InetAddress listening = InetAddress.getByAddress(bytes(parts[0]));
            return listening.isAnyLocalAddress() || listening.equals(address.toInetAddress());
        } catch (UnknownHostException ofNoKnownLength) {
            return false;
        }
    }

    /** The kernel writes addresses word by word, each with its last byte first. */
    private static byte[] bytes(String hex) {
        byte[] words = HexFormat.of().parseHex(hex);
        byte[] bytes = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = words[i - i % 4 + 3 - i % 4];
        }
        return bytes;
    }

    private static Stream<Long> processes() {
        return ProcessHandle.allProcesses().map(ProcessHandle::pid);
    }

    private static boolean holds(long pid, List<String> sockets) {
        try (DirectoryStream<Path> open =
                Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (Path file : open) {
                if (isOneOf(file, sockets)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException notOurs) {
            return false;
        }
    }

    private static boolean isOneOf(Path file, List<String> sockets) {
        try {
            return sockets.contains(Files.readSymbolicLink(file).toString());
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static PortOwner named(long pid) {
        return new PortOwner(
                lines(Path.of("/proc/" + pid + "/comm")).findFirst().orElse("a process"), pid);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }
}
