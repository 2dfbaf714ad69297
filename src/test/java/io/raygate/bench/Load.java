package io.raygate.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As many requests as go through, by wrk.
 *
 * @param credential what the Authorization header says; sent to everybody alike
 */
record Load(String path, boolean isKeptAlive, int connections, String credential) {

    private static final Pattern DONE = Pattern.compile("(\\d+) requests in ([0-9.]+)(ms|s|m)");

    /** What one run did. */
    record Done(long requests, double seconds) {

        double perSecond() {
            return requests / seconds;
        }
    }

    Done run(URI address, Duration time) {
        List<String> words = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections));
        words.addAll(List.of("-d" + time.toSeconds() + "s"));
        words.addAll(List.of("-H", "Authorization: Bearer " + credential));
        if (!isKeptAlive) {
            words.addAll(List.of("-H", "Connection: close"));
        }
        words.add(address.resolve(path).toString());
        String output = new Command(words).output();
        Matcher done = DONE.matcher(output);
        if (!done.find() || output.contains("Non-2xx")) {
            throw new IllegalStateException(address + " did not serve the load:\n" + output);
        }
        double seconds = Double.parseDouble(done.group(2));
        return new Done(Long.parseLong(done.group(1)), seconds);
    }
}
