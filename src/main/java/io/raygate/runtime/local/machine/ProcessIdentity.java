package io.raygate.runtime.local.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process of this machine, told apart from every later one that gets the same number.
 *
 * @param started when it started, in the kernel's ticks since the machine did
 * @param boot names the machine's start, since which pids and ticks are counted
 */
public record ProcessIdentity(long pid, long started, String boot) {

    private static final int STATE = 0;
    private static final int START_TIME = 19;

    /** The process that has this number now. */
    public static Optional<ProcessIdentity> of(long pid) {
        return fields(pid)
                .map(
                        fields ->
                                new ProcessIdentity(
                                        pid, Long.parseLong(fields[START_TIME]), currentBoot()));
    }

    /** Whether it still runs; a process that has ended and was not buried yet does not. */
    public boolean isAlive() {
        return isOfThisBoot()
                && fields(pid)
                        .filter(fields -> Long.parseLong(fields[START_TIME]) == started)
                        .filter(fields -> !fields[STATE].equals("Z") && !fields[STATE].equals("X"))
                        .isPresent();
    }

    /** Whether this machine has not been restarted since. */
    public boolean isOfThisBoot() {
        return boot.equals(currentBoot());
    }

    /** Asks it to end. */
    public void terminate() {
        if (isAlive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    /** Ends it at once. */
    public void kill() {
        if (isAlive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static String currentBoot() {
        return Boot.ID;
    }

    /** What follows the name in /proc/PID/stat; the name itself may hold spaces and brackets. */
    private static Optional<String[]> fields(long pid) {
        try {
            String stat =
                    new String(
                            Files.readAllBytes(Path.of("/proc/" + pid + "/stat")),
                            StandardCharsets.ISO_8859_1);
            return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static final class Boot {
        static final String ID = read();

        private static String read() {
            try {
                return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            } catch (IOException notLinux) {
                return "unknown";
            }
        }
    }
}
