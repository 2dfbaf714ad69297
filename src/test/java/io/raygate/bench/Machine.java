package io.raygate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The computer that a bench runs on, as Linux describes it. */
final class Machine {

    /** Of the length that Linux counts in everywhere it shows it: USER_HZ. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int WAITED_SYSTEM_TIME = 14;
    private static final int IDLE = 3;
    private static final int WAITING_FOR_DISKS = 4;

    private Machine() {}

    static String description() {
        String model =
                read("/proc/cpuinfo")
                        .lines()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .findFirst()
                        .orElse("unknown processor");
        return "%d × %s, Linux %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        model,
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    /** Processor seconds that the process and what it started have used up to now. */
    static double secondsUsedBy(ProcessHandle process) {
        return seconds(process.pid())
                + process.descendants().mapToDouble(child -> seconds(child.pid())).sum();
    }

    /** Processor seconds of this process, and of the programs it started that have ended. */
    static double secondsUsedByThisAndItsEnded() {
        return seconds(ProcessHandle.current().pid(), USER_TIME, WAITED_SYSTEM_TIME);
    }

    private static double seconds(long pid) {
        return seconds(pid, USER_TIME, SYSTEM_TIME);
    }

    private static double seconds(long pid, int first, int last) {
        String line = read("/proc/" + pid + "/stat");
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields, first, last + 1).mapToLong(Long::parseLong).sum()
                / TICKS_PER_SECOND;
    }

    /** Processor seconds that everybody on the machine has used up to now. */
    static double secondsUsedByAll() {
        String line = read("/proc/stat").lines().findFirst().orElseThrow();
        long[] fields =
                Arrays.stream(line.split(" +")).skip(1).mapToLong(Long::parseLong).toArray();
        // What guests use is in the first two fields already.
        long all = Arrays.stream(fields, 0, 8).sum();
        return (all - fields[IDLE] - fields[WAITING_FOR_DISKS]) / TICKS_PER_SECOND;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
