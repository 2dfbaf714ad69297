package io.raygate.whitelist.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.raygate.design.Icons;
import io.raygate.design.SignLine;
import io.raygate.design.Tone;
import io.raygate.vocabulary.IpAddress;
import io.raygate.whitelist.AddressVerdict;
import java.util.Optional;
import java.util.function.Function;

/** Answers which rule lets an address in; the last answers stay in view. */
class AddressTester extends Div {

    private static final int MOST_ANSWERS = 3;

    private final Function<IpAddress, AddressVerdict> judge;
    private final TextField field = new TextField();
    private final Div answers = new Div();

    AddressTester(Function<IpAddress, AddressVerdict> judge) {
        this.judge = judge;
        addClassName("rg-tester");
        field.addClassName("rg-mono");
        field.setAriaLabel("Address to check");
        field.setPlaceholder("10.20.3.4");
        field.setWidthFull();
        field.addKeyPressListener(Key.ENTER, press -> check());
        field.addValueChangeListener(change -> field.setInvalid(false));
        Button button = new Button("Check", click -> check());
        button.addClassName("aura-accent-neutral");
        Div row = new Div(field, button);
        row.addClassName("rg-tester-row");
        answers.getElement().setAttribute("role", "status");
        add(row, answers);
    }

    private void check() {
        String typed = field.getValue().strip();
        Optional<IpAddress> address = IpAddress.parse(typed);
        if (address.isEmpty()) {
            field.setErrorMessage(
                    "“%s” is not an address. Type one IPv4 or IPv6 address, for example 10.20.3.4."
                            .formatted(typed));
            field.setInvalid(true);
            return;
        }
        answers.addComponentAsFirst(answer(judge.apply(address.get())));
        answers.getChildren().skip(MOST_ANSWERS).toList().forEach(answers::remove);
    }

    private static SignLine answer(AddressVerdict verdict) {
        Span address = new Span(verdict.address().toString());
        address.addClassName("rg-mono");
        Div words = new Div(address, new Span(verdict.getsIn() ? " gets in" : " is refused"));
        words.addClassName("rg-tester-answer");
        verdict.reasons()
                .forEach(
                        reason ->
                                words.add(
                                        why(
                                                "by %s in group %s"
                                                        .formatted(
                                                                reason.entry(), reason.group()))));
        if (!verdict.getsIn()) {
            words.add(why("no group holds it"));
        }
        return verdict.getsIn()
                ? new SignLine(Tone.OK, Icons.CIRCLE_CHECK, words)
                : new SignLine(Tone.BAD, Icons.CIRCLE_X, words);
    }

    private static Div why(String words) {
        Div line = new Div(words);
        line.addClassNames("rg-secondary", "rg-small");
        return line;
    }
}
