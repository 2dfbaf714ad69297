package io.raygate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Requests at a fixed rate, whatever the answers take, by h2load in HTTP/1.1. */
record SteadyLoad(String path, int perSecond, int connections, String credential, Path log) {

    private static final int STATUS = 1;
    private static final int MICROSECONDS = 2;

    /** The time in milliseconds within which 99 of 100 requests were answered. */
    double slowestButOneInAHundred(URI address, Duration time) {
        try {
            Files.deleteIfExists(log);
            new Command(
                            List.of(
                                    "h2load",
                                    "--h1",
                                    "-t1",
                                    "-c" + connections,
                                    "--rps=" + perSecond / connections,
                                    "-D" + time.toSeconds(),
                                    "--warm-up-time=1",
                                    "--log-file=" + log,
                                    "-H",
                                    "Authorization: Bearer " + credential,
                                    address.resolve(path).toString()))
                    .output();
            List<String[]> lines = Files.lines(log).map(line -> line.split("\t")).toList();
            lines.stream()
                    .filter(line -> !line[STATUS].equals("200"))
                    .findFirst()
                    .ifPresent(
                            line -> {
                                throw new IllegalStateException(address + ": " + line[STATUS]);
                            });
            long[] times =
                    lines.stream().mapToLong(line -> Long.parseLong(line[MICROSECONDS])).toArray();
            java.util.Arrays.sort(times);
            return times[(int) (times.length * 0.99)] / 1000.0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
