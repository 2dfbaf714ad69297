package io.raygate.runtime.local;

import io.raygate.runtime.MachineReport;
import io.raygate.runtime.MachineReport.Check;
import io.raygate.runtime.MachineReport.Outcome;
import io.raygate.runtime.local.box.BoxMode;
import io.raygate.runtime.local.box.BoxProbe;
import io.raygate.runtime.local.box.BoxScripts;
import io.raygate.runtime.local.python.Python;
import io.raygate.runtime.local.python.Pythons;
import io.raygate.runtime.local.python.RayVersions;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What this machine has and allows; what cannot change is found out once. */
final class Machine {

    private static final Pattern MEMORY = Pattern.compile("(\\w+): +(\\d+) kB");
    private static final Pattern GPU = Pattern.compile("nvidia\\d+");
    private static final long NEEDED_DISK = 2L << 30;
    private static final long LITTLE_MEMORY = 2L << 30;

    private final Path folder;
    private final boolean pathsAreShort;
    private final BoxScripts scripts;
    private final Pythons pythons;
    private final RayVersions versions;
    private @Nullable BoxProbe probe;

    Machine(
            Path folder,
            boolean pathsAreShort,
            BoxScripts scripts,
            Pythons pythons,
            RayVersions versions) {
        this.folder = folder;
        this.pathsAreShort = pathsAreShort;
        this.scripts = scripts;
        this.pythons = pythons;
        this.versions = versions;
    }

    Python.Search python() throws InterruptedException {
        return pythons.search();
    }

    /** What kind of box can be built here; one that is open is tried again at the next question. */
    synchronized BoxProbe probe() throws InterruptedException {
        if (probe == null || !probe.mode().isSealed()) {
            probe =
                    switch (python()) {
                        case Python.Search.Found found ->
                                BoxProbe.of(scripts, found.python().executable());
                        case Python.Search.NotFound notFound ->
                                new BoxProbe(BoxMode.OPEN, Optional.of(notFound.reason()), false);
                    };
        }
        return probe;
    }

    MachineReport report() throws InterruptedException {
        List<Check> checks = new ArrayList<>();
        if (!pathsAreShort) {
            checks.add(
                    new Check(
                            Outcome.BLOCKING,
                            "The path %s is too long for sockets: choose a shorter raygate.local.folder"
                                    .formatted(folder)));
        }
        checks.add(pythonCheck());
        checks.add(diskCheck());
        versions.indexAnswers().map(Machine::indexCheck).ifPresent(checks::add);
        checks.add(wallsCheck(probe()));
        long free = memory("MemAvailable");
        if (free < LITTLE_MEMORY) {
            checks.add(
                    new Check(
                            Outcome.WARNING,
                            Bytes.text(free) + " of memory free; Ray takes about 1 GiB itself"));
        }
        return new MachineReport(
                Runtime.getRuntime().availableProcessors(),
                gpus(),
                memory("MemTotal"),
                free,
                checks);
    }

    private Check pythonCheck() throws InterruptedException {
        return switch (python()) {
            case Python.Search.Found found ->
                    new Check(Outcome.GOOD, "Python " + found.python().version());
            case Python.Search.NotFound notFound -> new Check(Outcome.BLOCKING, notFound.reason());
        };
    }

    private Check diskCheck() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            return new Check(
                    free < NEEDED_DISK ? Outcome.BLOCKING : Outcome.GOOD,
                    "%s of disk free, %s needed"
                            .formatted(Bytes.text(free), Bytes.text(NEEDED_DISK)));
        } catch (IOException problem) {
            return new Check(Outcome.WARNING, "Free disk unknown: " + problem.getMessage());
        }
    }

    private static Check indexCheck(boolean answers) {
        return answers
                ? new Check(Outcome.GOOD, "Package index answers")
                : new Check(
                        Outcome.WARNING,
                        "Package index does not answer: only what is installed already can be used");
    }

    private static Check wallsCheck(BoxProbe probe) {
        return switch (probe.mode()) {
            case ROOT ->
                    new Check(Outcome.GOOD, "Sealed off: own network, files, processes and user");
            case ROOTLESS ->
                    new Check(Outcome.GOOD, "Sealed off: own network, files and processes");
            case OPEN ->
                    new Check(
                            Outcome.WARNING,
                            "No right to make namespaces (%s): applications are not sealed off from this machine"
                                    .formatted(probe.whyNot().orElse("no reason given")));
        };
    }

    private static int gpus() {
        int count = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/dev"))) {
            for (Path device : all) {
                count += GPU.matcher(device.getFileName().toString()).matches() ? 1 : 0;
            }
        } catch (IOException unreadable) {
            return 0;
        }
        return count;
    }

    private static long memory(String field) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
                Matcher matcher = MEMORY.matcher(line);
                if (matcher.matches() && matcher.group(1).equals(field)) {
                    return Long.parseLong(matcher.group(2)) << 10;
                }
            }
        } catch (IOException notLinux) {
            return 0;
        }
        return 0;
    }
}
