package io.raygate.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Gathers intervals in any order and makes an {@link AddressSet} of them.
 *
 * <p>IPv4 intervals are packed into one {@code long} each (first address above, last below), so
 * that a hundred thousand of them sort without an object apiece.
 */
final class AddressIntervals {

    private long[] v4 = new long[16];
    private int v4Count;
    private final List<AddressRange> v6 = new ArrayList<>();

    AddressIntervals addBlocks(Collection<Cidr> blocks) {
        for (Cidr block : blocks) {
            if (block.network().isV6()) {
                v6.add(AddressRange.of(block));
            } else {
                addV4(block.first(), block.last());
            }
        }
        return this;
    }

    AddressIntervals addRanges(Collection<AddressRange> ranges) {
        for (AddressRange range : ranges) {
            if (range.first().isV6()) {
                v6.add(range);
            } else {
                addV4(range.first(), range.last());
            }
        }
        return this;
    }

    private void addV4(IpAddress first, IpAddress last) {
        if (v4Count == v4.length) {
            v4 = Arrays.copyOf(v4, 2 * v4Count);
        }
        v4[v4Count++] = (long) AddressSet.ordered(first) << 32 | last.low();
    }

    AddressSet toSet() {
        Arrays.sort(v4, 0, v4Count);
        int[] first = new int[v4Count];
        int[] last = new int[v4Count];
        int count = 0;
        for (int i = 0; i < v4Count; i++) {
            int nextFirst = (int) (v4[i] >> 32);
            int nextLast = (int) v4[i] ^ Integer.MIN_VALUE;
            // As long, so that the address after the very last one does not wrap around.
            if (count > 0 && nextFirst <= last[count - 1] + 1L) {
                last[count - 1] = Math.max(last[count - 1], nextLast);
            } else {
                first[count] = nextFirst;
                last[count++] = nextLast;
            }
        }
        return AddressSet.ofDisjoint(
                Arrays.copyOf(first, count), Arrays.copyOf(last, count), AddressRange.merged(v6));
    }
}
