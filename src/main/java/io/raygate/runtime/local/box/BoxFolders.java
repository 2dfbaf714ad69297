package io.raygate.runtime.local.box;

import io.raygate.runtime.local.machine.Folder;
import io.raygate.vocabulary.ServiceName;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where one application keeps its things; only {@code home} and {@code ray} exist inside its box.
 *
 * @param all the folder that holds the others
 */
public record BoxFolders(Path all) {

    /** A Unix socket's path must fit into the kernel's structure, with the zero that ends it. */
    public static final int LONGEST_SOCKET_PATH = 107;

    /** The application's home, with its notebooks. */
    public Path home() {
        return all.resolve("home");
    }

    public Path notebooks() {
        return home().resolve("notebooks");
    }

    /** Ray's own folder: a session of every start with its logs. */
    public Path ray() {
        return all.resolve("ray");
    }

    /** Sockets, and what the box tells about itself. */
    public Path run() {
        return all.resolve("run");
    }

    /** The tokens of this cluster and its Jupyter server. */
    public Path secrets() {
        return all.resolve("secrets");
    }

    public Path logs() {
        return all.resolve("logs");
    }

    /** What the box and all in it write. */
    public Path output() {
        return logs().resolve("output.log");
    }

    /** Where the gateway reaches a service. */
    public UnixDomainSocketAddress socket(ServiceName service) {
        return UnixDomainSocketAddress.of(run().resolve(service.slug() + ".sock"));
    }

    /** Whether the kernel can take its sockets' paths. */
    public boolean areShortEnough() {
        String longest = run().resolve("dashboard.sock").toString();
        return longest.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_PATH;
    }

    /** Makes those that are missing, all for the console's user alone. */
    public void make() throws IOException {
        for (Path folder : new Path[] {all, home(), ray(), run(), secrets(), logs()}) {
            Folder.makePrivate(folder);
        }
    }
}
