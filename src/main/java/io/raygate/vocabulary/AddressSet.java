package io.raygate.vocabulary;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A set of IPv4 and IPv6 addresses, kept as sorted disjoint intervals and searched in logarithmic
 * time.
 *
 * <p>Immutable; a look-up allocates nothing.
 */
public final class AddressSet {

    /** No address at all. */
    public static final AddressSet NONE =
            new AddressSet(new int[0], new int[0], new long[0], new long[0]);

    private final int[] v4First;
    private final int[] v4Last;
    private final long[] v6First;
    private final long[] v6Last;

    private AddressSet(int[] v4First, int[] v4Last, long[] v6First, long[] v6Last) {
        this.v4First = v4First;
        this.v4Last = v4Last;
        this.v6First = v6First;
        this.v6Last = v6Last;
    }

    /** The union of the blocks. */
    public static AddressSet of(Collection<Cidr> blocks) {
        return new AddressIntervals().addBlocks(blocks).toSet();
    }

    /** The union of the ranges. */
    public static AddressSet ofRanges(Collection<AddressRange> ranges) {
        return new AddressIntervals().addRanges(ranges).toSet();
    }

    /** Takes IPv4 intervals sorted and apart, as {@link #ordered} bits, and IPv6 ones likewise. */
    static AddressSet ofDisjoint(int[] v4First, int[] v4Last, List<AddressRange> v6) {
        long[] first = new long[2 * v6.size()];
        long[] last = new long[first.length];
        for (int i = 0; i < v6.size(); i++) {
            AddressRange range = v6.get(i);
            first[2 * i] = range.first().high();
            first[2 * i + 1] = range.first().low();
            last[2 * i] = range.last().high();
            last[2 * i + 1] = range.last().low();
        }
        return new AddressSet(v4First, v4Last, first, last);
    }

    public boolean contains(IpAddress address) {
        return address.isV6() ? containsV6(address.high(), address.low()) : containsV4(address);
    }

    private boolean containsV4(IpAddress address) {
        int wanted = ordered(address);
        int below = 0;
        int above = v4First.length;
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (v4First[middle] <= wanted) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return below > 0 && wanted <= v4Last[below - 1];
    }

    private boolean containsV6(long high, long low) {
        int below = 0;
        int above = v6First.length / 2;
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (compare(v6First[2 * middle], v6First[2 * middle + 1], high, low) <= 0) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return below > 0 && compare(high, low, v6Last[2 * below - 2], v6Last[2 * below - 1]) <= 0;
    }

    private static int compare(long high, long low, long otherHigh, long otherLow) {
        int byHigh = Long.compareUnsigned(high, otherHigh);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, otherLow);
    }

    /** IPv4 bits mapped so that signed order is address order. */
    static int ordered(IpAddress address) {
        return (int) address.low() ^ Integer.MIN_VALUE;
    }

    /** The intervals, IPv4 first, ascending. */
    public List<AddressRange> ranges() {
        List<AddressRange> ranges = new ArrayList<>(v4First.length + v6First.length / 2);
        for (int i = 0; i < v4First.length; i++) {
            ranges.add(
                    new AddressRange(
                            IpAddress.v4(v4First[i] ^ Integer.MIN_VALUE),
                            IpAddress.v4(v4Last[i] ^ Integer.MIN_VALUE)));
        }
        for (int i = 0; i < v6First.length; i += 2) {
            ranges.add(
                    new AddressRange(
                            new IpAddress(true, v6First[i], v6First[i + 1]),
                            new IpAddress(true, v6Last[i], v6Last[i + 1])));
        }
        return ranges;
    }

    public AddressSet union(AddressSet other) {
        return new AddressIntervals().addRanges(ranges()).addRanges(other.ranges()).toSet();
    }

    /** What is in this set and not in the other. */
    public AddressSet minus(AddressSet other) {
        return ofRanges(AddressRange.without(ranges(), other.ranges()));
    }

    public AddressSet intersection(AddressSet other) {
        return minus(minus(other));
    }

    public boolean isEmpty() {
        return v4First.length == 0 && v6First.length == 0;
    }

    /** How many addresses there are. */
    public BigInteger size() {
        return ranges().stream().map(AddressRange::size).reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof AddressSet set
                        && Arrays.equals(v4First, set.v4First)
                        && Arrays.equals(v4Last, set.v4Last)
                        && Arrays.equals(v6First, set.v6First)
                        && Arrays.equals(v6Last, set.v6Last);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(v4First) + Arrays.hashCode(v6First);
    }

    @Override
    public String toString() {
        return ranges().toString();
    }
}
