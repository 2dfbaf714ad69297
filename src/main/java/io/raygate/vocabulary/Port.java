package io.raygate.vocabulary;

/** A TCP port, 1 to 65535. */
public record Port(int number) implements Comparable<Port> {

    public Port {
        if (number < 1 || number > 65_535) {
            throw new IllegalArgumentException(number + " is not a port: expected 1 to 65535");
        }
    }

    @Override
    public int compareTo(Port other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
