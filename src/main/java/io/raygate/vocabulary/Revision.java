package io.raygate.vocabulary;

/** The running number of a change that affects who is admitted; higher is newer. */
public record Revision(long number) implements Comparable<Revision> {

    /** Before the first rules arrived: nobody gets in. */
    public static final Revision NONE = new Revision(0);

    public boolean isAfter(Revision other) {
        return number > other.number;
    }

    @Override
    public int compareTo(Revision other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
