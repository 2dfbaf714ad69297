package io.raygate.vocabulary;

import java.math.BigInteger;
import java.util.ArrayList;
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
    public static final AddressSet NONE = new AddressSet(List.of());

    private final int[] v4First;
    private final int[] v4Last;
    private final long[] v6First;
    private final long[] v6Last;

    /** Takes ranges that are sorted and touch each other nowhere. */
    private AddressSet(List<AddressRange> disjoint) {
        int v4 = (int) disjoint.stream().filter(range -> !range.first().isV6()).count();
        v4First = new int[v4];
        v4Last = new int[v4];
        v6First = new long[2 * (disjoint.size() - v4)];
        v6Last = new long[v6First.length];
        for (int i = 0; i < v4; i++) {
            v4First[i] = ordered(disjoint.get(i).first());
            v4Last[i] = ordered(disjoint.get(i).last());
        }
        for (int i = v4, at = 0; i < disjoint.size(); i++, at += 2) {
            AddressRange range = disjoint.get(i);
            v6First[at] = range.first().high();
            v6First[at + 1] = range.first().low();
            v6Last[at] = range.last().high();
            v6Last[at + 1] = range.last().low();
        }
    }

    /** The union of the blocks. */
    public static AddressSet of(Collection<Cidr> blocks) {
        return ofRanges(blocks.stream().map(AddressRange::of).toList());
    }

    /** The union of the ranges. */
    public static AddressSet ofRanges(Collection<AddressRange> ranges) {
        return new AddressSet(AddressRange.merged(ranges));
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
    private static int ordered(IpAddress address) {
        return (int) address.low() ^ Integer.MIN_VALUE;
    }

    /** The intervals, IPv4 first, ascending. */
    public List<AddressRange> ranges() {
        List<AddressRange> ranges = new ArrayList<>();
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
        List<AddressRange> all = ranges();
        all.addAll(other.ranges());
        return ofRanges(all);
    }

    /** What is in this set and not in the other. */
    public AddressSet minus(AddressSet other) {
        return new AddressSet(AddressRange.without(ranges(), other.ranges()));
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
        return other instanceof AddressSet set && ranges().equals(set.ranges());
    }

    @Override
    public int hashCode() {
        return ranges().hashCode();
    }

    @Override
    public String toString() {
        return ranges().toString();
    }
}
