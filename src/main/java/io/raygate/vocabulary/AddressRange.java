package io.raygate.vocabulary;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All addresses from the first to the last, both included, of one family. */
public record AddressRange(IpAddress first, IpAddress last) {

    public AddressRange {
        if (first.isV6() != last.isV6() || first.compareTo(last) > 0) {
            throw new IllegalArgumentException(first + " to " + last + " is not a range");
        }
    }

    public static AddressRange of(Cidr block) {
        return new AddressRange(block.first(), block.last());
    }

    public BigInteger size() {
        return number(last).subtract(number(first)).add(BigInteger.ONE);
    }

    /** The fewest blocks that hold exactly these addresses, ascending. */
    public List<Cidr> blocks() {
        List<Cidr> blocks = new ArrayList<>();
        Optional<IpAddress> start = Optional.of(first);
        while (start.isPresent()) {
            Cidr widest = widestFrom(start.get());
            blocks.add(widest);
            start = after(widest.last()).filter(next -> next.compareTo(last) <= 0);
        }
        return blocks;
    }

    private Cidr widestFrom(IpAddress start) {
        int prefix = 0;
        while (true) {
            Cidr block = new Cidr(start, prefix);
            if (block.first().equals(start) && block.last().compareTo(last) <= 0) {
                return block;
            }
            prefix++;
        }
    }

    /** The same addresses as ascending ranges between which at least one address is missing. */
    static List<AddressRange> merged(Collection<AddressRange> ranges) {
        List<AddressRange> merged = new ArrayList<>();
        for (AddressRange next :
                ranges.stream().sorted(Comparator.comparing(AddressRange::first)).toList()) {
            if (!merged.isEmpty() && merged.getLast().reaches(next.first)) {
                AddressRange open = merged.removeLast();
                merged.add(new AddressRange(open.first, later(open.last, next.last)));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    /** The addresses of {@code kept} that are in none of {@code removed}; both merged. */
    static List<AddressRange> without(List<AddressRange> kept, List<AddressRange> removed) {
        List<AddressRange> rest = new ArrayList<>();
        int at = 0;
        for (AddressRange range : kept) {
            Optional<IpAddress> from = Optional.of(range.first);
            while (at < removed.size() && removed.get(at).last.compareTo(range.first) < 0) {
                at++;
            }
            for (int i = at; i < removed.size() && from.isPresent(); i++) {
                AddressRange hole = removed.get(i);
                if (hole.first.compareTo(range.last) > 0) {
                    break;
                }
                if (hole.first.compareTo(from.get()) > 0) {
                    rest.add(new AddressRange(from.get(), before(hole.first)));
                }
                from = after(hole.last).filter(address -> address.compareTo(range.last) <= 0);
            }
            from.ifPresent(start -> rest.add(new AddressRange(start, range.last)));
        }
        return rest;
    }

    private boolean reaches(IpAddress address) {
        return address.isV6() == last.isV6()
                && after(last).map(next -> address.compareTo(next) <= 0).orElse(true);
    }

    private static IpAddress later(IpAddress one, IpAddress other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static IpAddress before(IpAddress address) {
        long high = address.low() == 0 ? address.high() - 1 : address.high();
        return new IpAddress(address.isV6(), high, address.low() - 1);
    }

    private static Optional<IpAddress> after(IpAddress address) {
        if (!address.isV6()) {
            return address.low() == 0xffff_ffffL
                    ? Optional.empty()
                    : Optional.of(new IpAddress(false, 0, address.low() + 1));
        }
        if (address.high() == -1 && address.low() == -1) {
            return Optional.empty();
        }
        long low = address.low() + 1;
        return Optional.of(new IpAddress(true, address.high() + (low == 0 ? 1 : 0), low));
    }

    private static BigInteger number(IpAddress address) {
        return new BigInteger(Long.toUnsignedString(address.high()))
                .shiftLeft(64)
                .add(new BigInteger(Long.toUnsignedString(address.low())));
    }

    /** {@code 10.20.0.0 – 10.20.2.255}, or the bare address. */
    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + " – " + last;
    }
}
