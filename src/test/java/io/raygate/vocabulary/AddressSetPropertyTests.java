package io.raygate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds address sets against lists of blocks that are searched one by one. */
class AddressSetPropertyTests {

    private static final int BLOCKS = 60;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithASearchThroughAllBlocks(long seed) {
        Random random = new Random(seed);
        List<Cidr> blocks = blocks(random);

        AddressSet set = AddressSet.of(blocks);

        for (IpAddress address : interesting(random, blocks)) {
            assertThat(set.contains(address)).as("%s", address).isEqualTo(in(blocks).test(address));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void combinesLikeTheStatementsItStandsFor(long seed) {
        Random random = new Random(seed);
        List<Cidr> some = blocks(random);
        List<Cidr> others = blocks(random);
        AddressSet one = AddressSet.of(some);
        AddressSet other = AddressSet.of(others);

        for (IpAddress address : interesting(random, some, others)) {
            boolean inOne = in(some).test(address);
            boolean inOther = in(others).test(address);
            assertThat(one.union(other).contains(address)).isEqualTo(inOne || inOther);
            assertThat(one.minus(other).contains(address)).isEqualTo(inOne && !inOther);
            assertThat(one.intersection(other).contains(address)).isEqualTo(inOne && inOther);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsItsRangesSortedAndApartAndCountsEveryAddressOnce(long seed) {
        Random random = new Random(seed);
        AddressSet one = AddressSet.of(blocks(random));
        AddressSet other = AddressSet.of(blocks(random));

        List<AddressRange> ranges = one.union(other).ranges();

        for (int i = 1; i < ranges.size(); i++) {
            BigInteger gap = distance(ranges.get(i - 1).last(), ranges.get(i).first());
            assertThat(gap).isGreaterThan(BigInteger.ONE);
        }
        assertThat(one.union(other).size())
                .isEqualTo(one.size().add(other.size()).subtract(one.intersection(other).size()));
        assertThat(AddressSet.ofRanges(ranges)).isEqualTo(one.union(other));
    }

    private static BigInteger distance(IpAddress from, IpAddress to) {
        return number(to).subtract(number(from));
    }

    private static BigInteger number(IpAddress address) {
        BigInteger family = address.isV6() ? BigInteger.TWO.pow(130) : BigInteger.ZERO;
        return family.add(new BigInteger(1, address.toInetAddress().getAddress()));
    }

    private static Predicate<IpAddress> in(List<Cidr> blocks) {
        return address -> blocks.stream().anyMatch(block -> block.contains(address));
    }

    /** Blocks of a small corner of both families, so that they often touch and overlap. */
    private static List<Cidr> blocks(Random random) {
        List<Cidr> blocks = new ArrayList<>();
        for (int i = random.nextInt(BLOCKS); i >= 0; i--) {
            blocks.add(
                    switch (random.nextInt(8)) {
                        case 0 -> new Cidr(v6(random), random.nextInt(129));
                        case 1, 2, 3 -> new Cidr(v6(random), 112 + random.nextInt(17));
                        case 4 -> new Cidr(v4(random), random.nextInt(33));
                        default -> new Cidr(v4(random), 22 + random.nextInt(11));
                    });
        }
        return blocks;
    }

    private static IpAddress v4(Random random) {
        int corner = random.nextBoolean() ? 0xffff_fc00 : 0x7fff_fe00;
        return IpAddress.v4(corner + random.nextInt(1024));
    }

    private static IpAddress v6(Random random) {
        long high = random.nextBoolean() ? -1 : random.nextInt(2);
        long low = random.nextBoolean() ? -random.nextLong(1, 1024) : random.nextLong(1024);
        return new IpAddress(true, high, low);
    }

    @SafeVarargs
    private static List<IpAddress> interesting(Random random, List<Cidr>... lists) {
        List<IpAddress> addresses = new ArrayList<>();
        for (List<Cidr> blocks : lists) {
            for (Cidr block : blocks) {
                addresses.addAll(around(block.first()));
                addresses.addAll(around(block.last()));
            }
        }
        for (int i = 0; i < 100; i++) {
            addresses.add(random.nextBoolean() ? v4(random) : v6(random));
        }
        return addresses;
    }

    /** The address and its neighbours, wrapping around at the ends of its family. */
    private static List<IpAddress> around(IpAddress address) {
        if (!address.isV6()) {
            int bits = (int) address.low();
            return List.of(address, IpAddress.v4(bits - 1), IpAddress.v4(bits + 1));
        }
        long high = address.high();
        long low = address.low();
        return List.of(
                address,
                new IpAddress(true, low == 0 ? high - 1 : high, low - 1),
                new IpAddress(true, low == -1 ? high + 1 : high, low + 1));
    }
}
