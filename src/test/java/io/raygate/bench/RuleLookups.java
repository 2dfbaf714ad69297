package io.raygate.bench;

import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv4.IPv4AddressTrie;
import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.IpAddress;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.net.util.SubnetUtils;
import org.apache.commons.net.util.SubnetUtils.SubnetInfo;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One address looked up among many blocks, and the blocks made ready for that: our sets, the trie
 * of the ipaddress library, and one SubnetUtils of commons-net after the other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RuleLookups {

    private static final int CALLERS = 1024;

    @Param({"10", "100", "1000", "10000", "100000"})
    public int blocks;

    private List<Cidr> cidrs = List.of();
    private List<IPv4Address> tries = List.of();
    private IpAddress[] callers = {};
    private IPv4Address[] trieCallers = {};
    private String[] textCallers = {};
    private AddressSet set = AddressSet.NONE;
    private IPv4AddressTrie trie = new IPv4AddressTrie();
    private List<SubnetInfo> subnets = List.of();
    private int next;

    /** The same blocks and callers for everybody; half of the callers are in some block. */
    @Setup
    public void prepare() {
        Random random = new Random(blocks);
        List<String> texts = Stream.generate(() -> block(random)).distinct().limit(blocks).toList();
        cidrs = texts.stream().map(Cidr::of).toList();
        tries = texts.stream().map(RuleLookups::v4).toList();
        textCallers =
                IntStream.range(0, CALLERS)
                        .mapToObj(
                                i ->
                                        i % 2 == 0
                                                ? texts.get(random.nextInt(blocks)).split("/")[0]
                                                : dotted(random.nextInt()))
                        .toArray(String[]::new);
        callers = Stream.of(textCallers).map(IpAddress::of).toArray(IpAddress[]::new);
        trieCallers = Stream.of(textCallers).map(RuleLookups::v4).toArray(IPv4Address[]::new);
        set = AddressSet.of(cidrs);
        trie = trieOf(tries);
        subnets =
                texts.stream()
                        .map(
                                text -> {
                                    SubnetUtils subnet = new SubnetUtils(text);
                                    subnet.setInclusiveHostCount(true);
                                    return subnet.getInfo();
                                })
                        .toList();
    }

    private static String block(Random random) {
        int bits = 20 + random.nextInt(13);
        return dotted(random.nextInt() & -1 << 32 - bits) + "/" + bits;
    }

    private static String dotted(int address) {
        return "%d.%d.%d.%d"
                .formatted(
                        address >>> 24,
                        address >>> 16 & 0xFF,
                        address >>> 8 & 0xFF,
                        address & 0xFF);
    }

    private static IPv4Address v4(String text) {
        return new IPAddressString(text).getAddress().toIPv4();
    }

    private static IPv4AddressTrie trieOf(List<IPv4Address> blocks) {
        IPv4AddressTrie trie = new IPv4AddressTrie();
        blocks.forEach(trie::add);
        return trie;
    }

    private int caller() {
        next = next + 1 & CALLERS - 1;
        return next;
    }

    @Benchmark
    public boolean lookUpInOurSet() {
        return set.contains(callers[caller()]);
    }

    @Benchmark
    public boolean lookUpInTrie() {
        return trie.elementContains(trieCallers[caller()]);
    }

    @Benchmark
    public boolean lookUpInSubnets() {
        String caller = textCallers[caller()];
        for (SubnetInfo subnet : subnets) {
            if (subnet.isInRange(caller)) {
                return true;
            }
        }
        return false;
    }

    @Benchmark
    public AddressSet compileOurSet() {
        return AddressSet.of(cidrs);
    }

    @Benchmark
    public IPv4AddressTrie compileTrie() {
        return trieOf(tries);
    }
}
