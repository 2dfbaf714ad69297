package io.raygate.runtime.local;

import io.raygate.runtime.local.box.BoxFolders;
import io.raygate.runtime.local.machine.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every application a user number of its own and remembers it in the application's folder.
 *
 * <p>Numbers of applications whose files were kept stay taken, and so do those under which anything
 * runs on this machine.
 */
final class Users {

    private static final Logger LOG = LoggerFactory.getLogger(Users.class);
    private static final String FILE = "user";

    private final NumberRange range;
    private final List<Path> places;

    /**
     * @param places folders whose folders may hold a number
     */
    Users(NumberRange range, List<Path> places) {
        this.range = range;
        this.places = List.copyOf(places);
    }

    synchronized int of(BoxFolders folders) throws IOException {
        Optional<Integer> known = read(folders.all());
        if (known.isPresent()) {
            return known.get();
        }
        Set<Integer> taken = taken();
        taken.addAll(withProcesses());
        int user =
                range.numbers()
                        .filter(it -> !taken.contains(it))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no user number is left in " + range));
        Folder.write(
                folders.all().resolve(FILE),
                Integer.toString(user).getBytes(StandardCharsets.US_ASCII));
        return user;
    }

    private Set<Integer> taken() throws IOException {
        Stream<Path> all = Stream.empty();
        for (Path place : places) {
            all = Stream.concat(all, Folder.foldersIn(place).stream());
        }
        return all.flatMap(it -> read(it).stream()).collect(Collectors.toCollection(HashSet::new));
    }

    /** Whoever has processes now may belong to another console on this machine. */
    private static Set<Integer> withProcesses() throws IOException {
        Set<Integer> users = new HashSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : all) {
                try {
                    users.add((Integer) Files.getAttribute(process, "unix:uid"));
                } catch (IOException ended) {
                    LOG.trace("{} ended", process);
                }
            }
        }
        return users;
    }

    private static Optional<Integer> read(Path folder) {
        try {
            return Optional.of(Integer.valueOf(Files.readString(folder.resolve(FILE)).strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }
}
