package io.raygate.whitelist.ui;

import io.raygate.vocabulary.AddressRange;
import io.raygate.vocabulary.Cidr;
import java.math.BigInteger;
import java.util.Optional;

/** Address ranges as people write them: as a CIDR block where they are one. */
final class Ranges {

    private Ranges() {}

    static String text(AddressRange range) {
        return block(range).map(Cidr::toString).orElseGet(range::toString);
    }

    private static Optional<Cidr> block(AddressRange range) {
        BigInteger size = range.size();
        if (size.bitCount() != 1) {
            return Optional.empty();
        }
        int prefix = range.first().bits() - size.getLowestSetBit();
        return Cidr.parse(range.first() + "/" + prefix)
                .filter(block -> block.first().equals(range.first()))
                .filter(block -> block.last().equals(range.last()));
    }
}
