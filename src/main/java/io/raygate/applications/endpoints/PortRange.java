package io.raygate.applications.endpoints;

import io.raygate.vocabulary.Port;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All ports from the first to the last, both included, written {@code 18000-18999}. */
public record PortRange(Port first, Port last) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,5})(?:\\s*-\\s*(\\d{1,5}))?");

    public PortRange {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException(
                    "%s-%s runs backwards: expected the lower port first".formatted(first, last));
        }
    }

    /** The range written in {@code text}; one port alone is a range too. */
    public static PortRange of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a range of ports: expected for example 18000-18999"
                            .formatted(text));
        }
        Port first = new Port(Integer.parseInt(form.group(1)));
        return new PortRange(
                first, form.group(2) == null ? first : new Port(Integer.parseInt(form.group(2))));
    }

    Stream<Port> ports() {
        return IntStream.rangeClosed(first.number(), last.number()).mapToObj(Port::new);
    }

    int size() {
        return last.number() - first.number() + 1;
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
