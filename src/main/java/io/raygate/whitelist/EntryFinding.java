package io.raygate.whitelist;

import io.raygate.vocabulary.Cidr;
import java.util.List;
import java.util.Optional;

/**
 * What came of one entry as it was typed.
 *
 * <p>Messages are whole sentences that begin with the text as typed, so that a page can set it
 * apart.
 */
public sealed interface EntryFinding {

    /** The entry as typed. */
    String text();

    /** What there is to say, empty where all is well. */
    String message();

    /** What to write instead; nothing where the entry had better go or no cure is known. */
    default List<Cidr> cure() {
        return List.of();
    }

    /** An entry that stands as it is. */
    record Good(String text, Cidr block) implements EntryFinding {

        @Override
        public String message() {
            return "";
        }
    }

    /**
     * No address and no block.
     *
     * @param cure blocks that say the same, where that can be guessed
     */
    record Malformed(String text, String message, List<Cidr> cure) implements EntryFinding {

        public Malformed {
            cure = List.copyOf(cure);
        }
    }

    /** A block with bits set behind its prefix; which block was meant is for the person to say. */
    record HostBits(String text, Cidr suggestion) implements EntryFinding {

        @Override
        public String message() {
            return "%s has host bits set. Did you mean %s?".formatted(text, suggestion);
        }

        @Override
        public List<Cidr> cure() {
            return List.of(suggestion);
        }
    }

    /** The same block a second time; only the first is kept. */
    record Duplicate(String text, Cidr block, String of) implements EntryFinding {

        @Override
        public String message() {
            return text.equals(of)
                    ? "%s is listed twice.".formatted(text)
                    : "%s is the same as %s.".formatted(text, of);
        }
    }

    /**
     * A block that changes nothing, because a wider or equal one admits it already.
     *
     * @param group the other group that holds {@code within}, empty for the same list
     */
    record Overlap(String text, Cidr block, Cidr within, Optional<String> group)
            implements EntryFinding {

        @Override
        public String message() {
            return group.map(
                            name ->
                                    block.equals(within)
                                            ? "%s is in group %s as well.".formatted(text, name)
                                            : "%s lies within %s of group %s."
                                                    .formatted(text, within, name))
                    .orElse("%s lies within %s.".formatted(text, within));
        }
    }
}
