package io.raygate.gateway.relay;

import io.raygate.vocabulary.IpAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Finds out which process listens on a port, where the kernel shows it. */
final class PortHolder {

    private static final String LISTENING = "0A";
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private final Path proc;

    PortHolder(Path proc) {
        this.proc = proc;
    }

    /** For example "process 4711 (java) listens there". */
    Optional<String> describe(DoorPlace place) {
        return inode(place, "net/tcp")
                .or(() -> inode(place, "net/tcp6"))
                .flatMap(this::process)
                .map(pid -> "process %s (%s) listens there".formatted(pid, name(pid)));
    }

    private Optional<String> inode(DoorPlace place, String table) {
        try {
            List<String> lines = Files.readAllLines(proc.resolve(table));
            return lines.stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(fields -> fields.length > INODE && LISTENING.equals(fields[STATE]))
                    .filter(fields -> isAt(place, fields[LOCAL]))
                    .map(fields -> fields[INODE])
                    .findFirst();
        } catch (IOException notShown) {
            return Optional.empty();
        }
    }

    private static boolean isAt(DoorPlace place, String local) {
        int colon = local.indexOf(':');
        if (colon < 0
                || Integer.parseInt(local, colon + 1, local.length(), 16)
                        != place.port().number()) {
            return false;
        }
        IpAddress listening = address(local.substring(0, colon));
        boolean everywhere = listening.high() == 0 && listening.low() == 0;
        boolean wanted = place.address().high() == 0 && place.address().low() == 0;
        return everywhere || wanted || listening.equals(place.address());
    }

    /** The kernel prints addresses as 32-bit words in the machine's own byte order. */
    private static IpAddress address(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        ByteBuffer network = ByteBuffer.allocate(bytes.length);
        while (words.hasRemaining()) {
            network.putInt(words.getInt());
        }
        try {
            return IpAddress.of(InetAddress.getByAddress(network.array()));
        } catch (IOException impossible) {
            throw new IllegalStateException("4 and 16 bytes are addresses", impossible);
        }
    }

    private Optional<String> process(String inode) {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, "socket:[" + inode + "]")) {
                    return Optional.of(process.getFileName().toString());
                }
            }
        } catch (IOException | DirectoryIteratorException notShown) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean holds(Path process, String socket) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (isLinkTo(file, socket)) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException othersBusiness) {
            return false;
        }
        return false;
    }

    private static boolean isLinkTo(Path file, String socket) {
        try {
            return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private String name(String pid) {
        try {
            return Files.readString(proc.resolve(pid).resolve("comm")).strip();
        } catch (IOException gone) {
            return "ended just now";
        }
    }
}
