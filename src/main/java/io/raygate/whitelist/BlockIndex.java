package io.raygate.whitelist;

import io.raygate.vocabulary.Cidr;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the widest block that holds another, among as many as there are.
 *
 * <p>Blocks never overlap in part, so it is enough to ask once for each prefix length that occurs.
 */
final class BlockIndex {

    /** A block and the note it was added with. */
    record Found(Cidr block, String note) {}

    private final Map<Cidr, String> notes = new HashMap<>();
    private final BitSet prefixesV4 = new BitSet();
    private final BitSet prefixesV6 = new BitSet();

    /** Adds a block unless it is there already; answers the note it is there with. */
    @Nullable String add(Cidr block, String note) {
        prefixes(block).set(block.prefix());
        return notes.putIfAbsent(block, note);
    }

    /** The widest block that holds {@code inner} and more. */
    Optional<Found> wider(Cidr inner) {
        return widest(inner, inner.prefix());
    }

    /** The widest block that holds {@code inner}, perhaps itself. */
    Optional<Found> widest(Cidr inner) {
        return widest(inner, inner.prefix() + 1);
    }

    private Optional<Found> widest(Cidr inner, int below) {
        BitSet prefixes = prefixes(inner);
        for (int p = prefixes.nextSetBit(0); p >= 0 && p < below; p = prefixes.nextSetBit(p + 1)) {
            Cidr outer = new Cidr(inner.network(), p);
            String note = notes.get(outer);
            if (note != null) {
                return Optional.of(new Found(outer, note));
            }
        }
        return Optional.empty();
    }

    private BitSet prefixes(Cidr block) {
        return block.network().isV6() ? prefixesV6 : prefixesV4;
    }
}
