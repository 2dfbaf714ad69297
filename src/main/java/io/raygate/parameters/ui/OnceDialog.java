package io.raygate.parameters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import io.raygate.design.LastAnswer;
import io.raygate.design.ShownOnce;
import io.raygate.vocabulary.Secret;
import java.time.Duration;

/**
 * Shows secrets once and for a stated time, says how much of it is left, and closes when it is up.
 *
 * <p>It holds none of them: {@link ShownOnce} sends each to the browser and forgets it.
 */
abstract class OnceDialog extends Dialog {

    /** How long the browser may take to get the answer the secrets are in. */
    private static final int DELIVERY_SECONDS = 10;

    private static final String COUNT_DOWN =
            """
            const note = this;
            const until = Date.now() + $0 * 1000;
            const ticking = setInterval(() => {
              const left = Math.ceil((until - Date.now()) / 1000);
              if (left > 0 && note.isConnected) {
                const seconds = String(left % 60).padStart(2, '0');
                note.textContent = 'Gone in ' + Math.floor(left / 60) + ':' + seconds;
                return;
              }
              clearInterval(ticking);
              note.dispatchEvent(new CustomEvent('rg-gone'));
            }, 1000);
            """;

    private final Duration life;
    private final Span note = new Span();

    OnceDialog(String title, String width, Duration life, String closing) {
        this.life = life;
        setHeaderTitle(title);
        setWidth(width);
        addClassName("rg-dialog");
        setCloseOnOutsideClick(false);
        note.setText("Gone in %d:%02d".formatted(life.toMinutesPart(), life.toSecondsPart()));
        note.addClassNames("rg-secondary", "rg-small");
        note.getElement().setAttribute("role", "timer");
        note.getElement().addEventListener("rg-gone", gone -> close());
        note.getElement().executeJs(COUNT_DOWN, life.toSeconds());
        Button close = new Button(closing, click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        LastAnswer.forgetLater(UI.getCurrentOrThrow(), DELIVERY_SECONDS);
    }

    /** What is in it; below it stands how long. */
    final void show(Component... content) {
        add(content);
        add(note);
    }

    /** The place, with its value on the way to it. */
    final ShownOnce sent(ShownOnce place, Secret value) {
        place.send(value, life);
        return place;
    }
}
