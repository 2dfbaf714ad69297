package io.raygate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that tests need and Debian packages; installed by the tests themselves if they may. */
public final class DebianPackages {

    private DebianPackages() {}

    /** Installs the packages, unless the program they bring is there already. */
    public static synchronized void bring(Path program, String... packages) {
        if (Files.isExecutable(program)) {
            return;
        }
        List<String> install = List.of("apt-get", "install", "-y", "-qq");
        List<String> command = Stream.concat(install.stream(), Stream.of(packages)).toList();
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new IllegalStateException(
                    program + " is missing: apt-get install " + String.join(" ", packages));
        }
        run(List.of("apt-get", "update", "-qq"));
        run(command);
    }

    private static void run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
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
