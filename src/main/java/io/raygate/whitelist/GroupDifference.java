package io.raygate.whitelist;

import io.raygate.vocabulary.Cidr;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words for the audit trail: how a group was and how it is now.
 *
 * <p>Long groups are told by what differs; nobody finds one changed line among thousands.
 */
record GroupDifference(Optional<WhitelistGroup> was, Optional<WhitelistGroup> is) {

    private static final int TOLD_IN_FULL = 100;

    String group() {
        return Stream.of(was, is).flatMap(Optional::stream).findFirst().orElseThrow().name();
    }

    String before() {
        return was.map(group -> words(group, is, "removed")).orElse("");
    }

    String after() {
        return is.map(group -> words(group, was, "added")).orElse("");
    }

    private static String words(WhitelistGroup group, Optional<WhitelistGroup> other, String verb) {
        boolean sameComment = other.map(o -> o.comment().equals(group.comment())).orElse(true);
        String comment = sameComment ? "" : " (“" + group.comment() + "”)";
        return entries(group, other, verb) + comment;
    }

    private static String entries(
            WhitelistGroup group, Optional<WhitelistGroup> other, String verb) {
        if (group.entries().isEmpty()) {
            return "nobody";
        }
        if (group.entries().size() <= TOLD_IN_FULL) {
            return joined(group.entries());
        }
        Set<Cidr> kept = new HashSet<>(other.map(WhitelistGroup::entries).orElse(List.of()));
        List<Cidr> different =
                group.entries().stream().filter(entry -> !kept.contains(entry)).toList();
        String all = "%,d entries".formatted(group.entries().size());
        if (different.isEmpty() || different.size() == group.entries().size()) {
            return all;
        }
        int untold = different.size() - TOLD_IN_FULL;
        return "%s, %s: %s%s"
                .formatted(
                        all,
                        verb,
                        joined(different.subList(0, Math.min(TOLD_IN_FULL, different.size()))),
                        untold > 0 ? " and %,d more".formatted(untold) : "");
    }

    private static String joined(List<Cidr> blocks) {
        return blocks.stream().map(Cidr::toString).collect(Collectors.joining(", "));
    }
}
