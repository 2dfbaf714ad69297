package io.raygate.whitelist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.raygate.design.Figures;
import io.raygate.design.Icons;
import io.raygate.design.SignLine;
import io.raygate.design.Tone;
import io.raygate.vocabulary.Cidr;
import io.raygate.whitelist.EntryFinding;
import io.raygate.whitelist.EntryFinding.Duplicate;
import io.raygate.whitelist.EntryFinding.Good;
import io.raygate.whitelist.EntryFinding.HostBits;
import io.raygate.whitelist.EntryFinding.Malformed;
import io.raygate.whitelist.EntryFinding.Overlap;
import io.raygate.whitelist.EntryList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What there is to say about the entries, in the order typed, each with its cure as a button. */
class EntryFindings extends Div {

    private static final int MOST = 8;
    private static final int MOST_AT_ONCE = 50;
    private static final int MOST_NAMED = 3;

    private final Consumer<String> replaceText;

    /**
     * @param replaceText takes the text that a cure makes of the entries
     */
    EntryFindings(Consumer<String> replaceText) {
        this.replaceText = replaceText;
        addClassName("rg-findings");
        getElement().setAttribute("role", "status");
    }

    void show(EntryList list) {
        removeAll();
        List<EntryFinding> worthSaying =
                list.findings().stream().filter(finding -> !(finding instanceof Good)).toList();
        say(worthSaying, MOST, list);
        setVisible(!worthSaying.isEmpty());
    }

    private void say(List<EntryFinding> findings, int most, EntryList list) {
        findings.stream().limit(most).forEach(finding -> add(line(finding, list)));
        if (findings.size() > most) {
            add(rest(findings.subList(most, findings.size()), list));
        }
    }

    /** A line that gives way to those it stands for. */
    private SignLine rest(List<EntryFinding> unsaid, EntryList list) {
        Button more = new Button("Show " + Figures.of(unsaid.size(), "more message"));
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        more.addClassName("rg-cure");
        SignLine line = new SignLine(Tone.NEUTRAL, Icons.INFO, more);
        more.addClickListener(
                click -> {
                    remove(line);
                    say(unsaid, MOST_AT_ONCE, list);
                });
        return line;
    }

    private SignLine line(EntryFinding finding, EntryList list) {
        Div words = words(finding);
        cureLabel(finding).ifPresent(label -> words.add(cure(label, finding, list)));
        return switch (finding) {
            case Malformed malformed -> new SignLine(Tone.BAD, Icons.CIRCLE_X, words);
            case HostBits bits -> new SignLine(Tone.WARNING, Icons.TRIANGLE_ALERT, words);
            case Duplicate duplicate -> new SignLine(Tone.NEUTRAL, Icons.INFO, words);
            case Overlap overlap -> new SignLine(Tone.NEUTRAL, Icons.INFO, words);
            case Good good -> new SignLine(Tone.OK, Icons.CHECK, words);
        };
    }

    /** The message, its entry set apart in mono. */
    private static Div words(EntryFinding finding) {
        String message = finding.message();
        Div words = new Div();
        if (message.startsWith(finding.text())) {
            Span entry = new Span(finding.text());
            entry.addClassName("rg-mono");
            words.add(entry, new Span(message.substring(finding.text().length())));
        } else {
            words.add(new Span(message));
        }
        return words;
    }

    private static Optional<String> cureLabel(EntryFinding finding) {
        return switch (finding) {
            case Malformed malformed -> uses(malformed.cure());
            case HostBits bits -> uses(bits.cure());
            case Duplicate duplicate -> Optional.of("Remove duplicate");
            case Overlap overlap -> Optional.of("Remove " + overlap.text());
            case Good good -> Optional.empty();
        };
    }

    private static Optional<String> uses(List<Cidr> blocks) {
        if (blocks.size() > MOST_NAMED) {
            return Optional.of("Use these " + blocks.size());
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Use "
                                + blocks.stream()
                                        .map(Cidr::toString)
                                        .collect(Collectors.joining(", ")));
    }

    private Button cure(String label, EntryFinding finding, EntryList list) {
        Button button =
                new Button(label, click -> replaceText.accept(list.textWithCureOf(finding)));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("rg-cure");
        return button;
    }
}
