package io.raygate.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import io.raygate.vocabulary.Secret;
import java.util.function.Supplier;

/**
 * A secret as twelve dots, whatever its length, until somebody asks to see or copy it.
 *
 * <p>The clear text is fetched at that moment, leaves the page again when hidden, and is never part
 * of the page before.
 */
public final class MaskedValue extends Span {

    private static final String DOTS = "•".repeat(12);
    private static final String COPY =
            """
            const byHand = () => {
              const area = document.createElement('textarea');
              area.value = $0;
              area.style.cssText = 'position:fixed;opacity:0';
              (this.closest('vaadin-dialog') || document.body).appendChild(area);
              area.select();
              document.execCommand('copy');
              area.remove();
            };
            if (navigator.clipboard) navigator.clipboard.writeText($0).catch(byHand);
            else byHand();
            """;

    private final String label;
    private final transient Supplier<Secret> source;
    private final Span text = new Span(DOTS);
    private final Button eye = new Button();
    private boolean shown;

    /**
     * @param label what the secret is, for readers: "access key"
     */
    public MaskedValue(String label, Supplier<Secret> source) {
        this.label = label;
        this.source = source;
        addClassName("rg-masked");
        text.addClassName("rg-mono");
        eye.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        eye.addClassNames("rg-copy", "aura-accent-neutral");
        eye.addClickListener(click -> show(!shown));
        show(false);
        add(text, eye, copy());
        addDetachListener(detached -> show(false));
    }

    private void show(boolean clear) {
        shown = clear;
        text.setText(clear ? source.get().reveal() : DOTS);
        text.setClassName("rg-masked-dots", !clear);
        eye.setIcon((clear ? Icons.EYE_OFF : Icons.EYE).create(14));
        eye.setAriaLabel((clear ? "Hide " : "Show ") + label);
    }

    private Button copy() {
        Button copy = new Button(Icons.COPY.create(14));
        copy.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        copy.addClassNames("rg-copy", "aura-accent-neutral");
        copy.setAriaLabel("Copy " + label);
        copy.addClickListener(
                click -> {
                    getElement().executeJs(COPY, source.get().reveal());
                    Notices.show("Copied: " + label + ".");
                });
        return copy;
    }
}
