package io.raygate.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import io.raygate.vocabulary.Secret;
import java.time.Duration;

/**
 * A place for one secret that is shown once, with a button that copies it.
 *
 * <p>The value goes through here to the browser in one script and is kept by nothing on the server.
 * The browser forgets it when its time is up, when the place leaves the page, and when the page is
 * left.
 */
public final class ShownOnce extends HtmlContainer {

    private static final String DOTS = "•".repeat(12);

    /** Holds the value where only its own functions reach it, and draws it when asked to. */
    private static final String SHOW =
            """
            const part = this;
            const label = $1;
            const until = Date.now() + $2 * 1000;
            const place = part.querySelector('.rg-once-text');
            const eye = part.querySelector('.rg-once-eye');
            const copy = part.querySelector('.rg-once-copy');
            const dots = place.textContent;
            let value = $0;
            let shown = !eye;
            const draw = () => {
              place.textContent = shown ? value : dots;
              place.classList.toggle('rg-masked-dots', !shown);
              if (eye) eye.setAttribute('aria-label', (shown ? 'Hide ' : 'Show ') + label);
            };
            const gone = () => {
              clearInterval(watching);
              removeEventListener('pagehide', gone);
              value = '';
              shown = false;
              draw();
            };
            const watching = setInterval(() => {
              if (!part.isConnected || Date.now() >= until) gone();
            }, 1000);
            addEventListener('pagehide', gone);
            const byEvent = () => {
              document.addEventListener('copy', copying => {
                copying.clipboardData.setData('text/plain', value);
                copying.preventDefault();
                copying.stopImmediatePropagation();
              }, {once: true, capture: true});
              document.execCommand('copy');
            };
            const said = () => {
              copy.classList.add('rg-copied');
              copy.setAttribute('aria-label', 'Copied');
              setTimeout(() => {
                copy.classList.remove('rg-copied');
                copy.setAttribute('aria-label', 'Copy ' + label);
              }, 1600);
            };
            copy.addEventListener('click', () => {
              if (!value) return;
              if (navigator.clipboard) navigator.clipboard.writeText(value).catch(byEvent).then(said);
              else { byEvent(); said(); }
            });
            if (eye) eye.addEventListener('click', () => {
              shown = !shown && !!value;
              draw();
            });
            draw();
            """;

    private final String label;

    private ShownOnce(String tag, String label, Component... content) {
        super(tag);
        this.label = label;
        add(content);
        add(button(Icons.COPY, "Copy " + label, "rg-once-copy"));
    }

    /**
     * Twelve dots, whatever the length, and a button that shows what is behind them.
     *
     * @param label what the secret is, for readers: "access key"
     */
    public static ShownOnce behindDots(String label) {
        Span text = new Span(DOTS);
        text.addClassNames("rg-mono", "rg-once-text", "rg-masked-dots");
        ShownOnce made =
                new ShownOnce(
                        "span", label, text, button(Icons.EYE, "Show " + label, "rg-once-eye"));
        made.addClassName("rg-masked");
        return made;
    }

    /** Lines that are read at once. */
    public static ShownOnce asLines(String label) {
        HtmlContainer text = new HtmlContainer("pre");
        text.addClassName("rg-once-text");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", label);
        ShownOnce made = new ShownOnce("div", label, text);
        made.addClassName("rg-code");
        return made;
    }

    private static Button button(Icons icon, String label, String role) {
        Button button = new Button(icon.create(14));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassNames("rg-copy", "aura-accent-neutral", role);
        button.setAriaLabel(label);
        return button;
    }

    /** Sends the value to the browser, which forgets it after {@code life}. */
    public void send(Secret value, Duration life) {
        getElement().executeJs(SHOW, value.reveal(), label, life.toSeconds());
    }
}
