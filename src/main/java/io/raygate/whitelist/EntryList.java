package io.raygate.whitelist;

import io.raygate.vocabulary.Cidr;
import io.raygate.whitelist.EntryFinding.Duplicate;
import io.raygate.whitelist.EntryFinding.Good;
import io.raygate.whitelist.EntryFinding.HostBits;
import io.raygate.whitelist.EntryFinding.Malformed;
import io.raygate.whitelist.EntryFinding.Overlap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The entries of a group as typed into a form, with what there is to say about each. */
public record EntryList(List<EntryFinding> findings) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,\\u00a0\\ufeff]+");

    /** A dash between spaces belongs to a range, which is one entry. */
    private static final Pattern SPACED_DASH =
            Pattern.compile("(?<=\\S)[ \\t]+[-–—][ \\t]+(?=\\S)");

    public EntryList {
        findings = List.copyOf(findings);
    }

    /** Reads entries separated by commas, new lines or spaces. */
    public static EntryList parse(String text) {
        return parse(text, List.of());
    }

    /** Reads entries and also points out what other groups of the application admit already. */
    public static EntryList parse(String text, List<WhitelistGroup> others) {
        String joined = SPACED_DASH.matcher(text).replaceAll("-");
        List<EntryFinding> single =
                SEPARATORS
                        .splitAsStream(joined)
                        .filter(typed -> !typed.isEmpty())
                        .map(EntryReader::read)
                        .toList();
        return new EntryList(compared(single, others));
    }

    private static List<EntryFinding> compared(
            List<EntryFinding> single, List<WhitelistGroup> others) {
        BlockIndex elsewhere = new BlockIndex();
        others.forEach(group -> group.entries().forEach(e -> elsewhere.add(e, group.name())));
        BlockIndex here = new BlockIndex();
        List<EntryFinding> unique =
                single.stream()
                        .map(finding -> finding instanceof Good good ? once(good, here) : finding)
                        .toList();
        return unique.stream()
                .map(
                        finding ->
                                finding instanceof Good good
                                        ? needed(good, here, elsewhere)
                                        : finding)
                .toList();
    }

    private static EntryFinding once(Good good, BlockIndex here) {
        String before = here.add(good.block(), good.text());
        return before == null ? good : new Duplicate(good.text(), good.block(), before);
    }

    private static EntryFinding needed(Good good, BlockIndex here, BlockIndex elsewhere) {
        return here.wider(good.block())
                .map(found -> overlap(good, found, Optional.empty()))
                .or(
                        () ->
                                elsewhere
                                        .widest(good.block())
                                        .map(
                                                found ->
                                                        overlap(
                                                                good,
                                                                found,
                                                                Optional.of(found.note()))))
                .orElse(good);
    }

    private static EntryFinding overlap(
            Good good, BlockIndex.Found within, Optional<String> group) {
        return new Overlap(good.text(), good.block(), within.block(), group);
    }

    /** The blocks to save, each once, in the order typed; what has to be answered is left out. */
    public List<Cidr> entries() {
        return findings.stream()
                .flatMap(
                        finding ->
                                switch (finding) {
                                    case Good good -> Stream.of(good.block());
                                    case Overlap overlap -> Stream.of(overlap.block());
                                    case Duplicate again -> Stream.<Cidr>empty();
                                    case Malformed unread -> Stream.<Cidr>empty();
                                    case HostBits unclear -> Stream.<Cidr>empty();
                                })
                .toList();
    }

    /** Whether nothing is left that the person has to answer before saving. */
    public boolean isResolved() {
        return findings.stream().noneMatch(f -> f instanceof Malformed || f instanceof HostBits);
    }

    /** The text with one finding followed: its cure in its place, an entry a line. */
    public String textWithCureOf(EntryFinding cured) {
        return findings.stream()
                .flatMap(
                        finding ->
                                finding == cured
                                        ? finding.cure().stream().map(Cidr::toString)
                                        : Stream.of(finding.text()))
                .collect(Collectors.joining("\n"));
    }
}
