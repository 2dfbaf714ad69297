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
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What there is to say about the entries, in the order typed, each with its cures as buttons. */
class EntryFindings extends Div {

    private static final int MOST = 8;

    private final Consumer<UnaryOperator<EntryText>> edit;

    /**
     * @param edit carries out the change of the text that a cure asks for
     */
    EntryFindings(Consumer<UnaryOperator<EntryText>> edit) {
        this.edit = edit;
        addClassName("rg-findings");
        getElement().setAttribute("role", "status");
    }

    void show(List<EntryFinding> findings) {
        removeAll();
        int said = 0;
        int unsaid = 0;
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i) instanceof Good) {
                continue;
            }
            if (said < MOST) {
                add(line(findings.get(i), i));
                said++;
            } else {
                unsaid++;
            }
        }
        if (unsaid > 0) {
            add(
                    new SignLine(
                            Tone.NEUTRAL,
                            Icons.INFO,
                            Figures.of(unsaid, "more message") + " below these."));
        }
        setVisible(said > 0);
    }

    private SignLine line(EntryFinding finding, int index) {
        return switch (finding) {
            case Good good -> throw new IllegalArgumentException(good + " needs no words");
            case Malformed malformed ->
                    new SignLine(
                            Tone.BAD,
                            Icons.CIRCLE_X,
                            words(
                                    finding,
                                    malformed.suggestions().stream()
                                            .map(block -> use(block, index))
                                            .toArray(Button[]::new)));
            case HostBits bits ->
                    new SignLine(
                            Tone.WARNING,
                            Icons.TRIANGLE_ALERT,
                            words(finding, use(bits.suggestion(), index)));
            case Duplicate duplicate ->
                    new SignLine(
                            Tone.NEUTRAL,
                            Icons.INFO,
                            words(finding, remove("Remove duplicate " + duplicate.text(), index)));
            case Overlap overlap ->
                    new SignLine(
                            Tone.NEUTRAL,
                            Icons.INFO,
                            words(finding, remove("Remove " + overlap.text(), index)));
        };
    }

    /** The message, its entry set apart in mono. */
    private static Div words(EntryFinding finding, Button... cures) {
        String message = finding.message();
        Div words = new Div();
        if (message.startsWith(finding.text())) {
            Span entry = new Span(finding.text());
            entry.addClassName("rg-mono");
            words.add(entry, new Span(message.substring(finding.text().length())));
        } else {
            words.add(new Span(message));
        }
        words.add(cures);
        return words;
    }

    private Button use(Cidr block, int index) {
        return cure("Use " + block, text -> text.replacing(index, block.toString()));
    }

    private Button remove(String label, int index) {
        return cure(label, text -> text.without(index));
    }

    private Button cure(String label, UnaryOperator<EntryText> change) {
        Button button = new Button(label, click -> edit.accept(change));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("rg-cure");
        return button;
    }
}
