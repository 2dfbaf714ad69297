package io.raygate.whitelist;

import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.Cidr;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The entries of one group as they are stored, with the addresses they stand for. */
record Entries(String digest, List<Cidr> blocks, AddressSet addresses) {

    /** What is to be stored: each block once, in the order given. */
    static Entries of(List<Cidr> blocks) {
        List<Cidr> distinct = blocks.stream().distinct().toList();
        return new Entries(digestOf(text(distinct)), distinct, AddressSet.of(distinct));
    }

    /** What was stored. */
    static Entries read(String digest, String text) {
        List<Cidr> blocks = text.lines().map(Cidr::of).toList();
        return new Entries(digest, blocks, AddressSet.of(blocks));
    }

    String text() {
        return text(blocks);
    }

    private static String text(List<Cidr> blocks) {
        return blocks.stream().map(Cidr::toString).collect(Collectors.joining("\n"));
    }

    private static String digestOf(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
