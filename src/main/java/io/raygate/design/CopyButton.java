package io.raygate.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/**
 * A small button that puts a text on the clipboard and says so.
 *
 * <p>The copy happens in the browser, also on plain HTTP where pages have no clipboard interface.
 * The text is on the page while the button is: secrets go through {@link ShownOnce}.
 */
public final class CopyButton extends Button {

    private static final String COPY_ON_CLICK =
            """
            const button = this;
            if (button.rgCopies) return;
            button.rgCopies = true;
            const byHand = text => {
              const area = document.createElement('textarea');
              area.value = text;
              area.style.cssText = 'position:fixed;opacity:0';
              (button.closest('vaadin-dialog') || document.body).appendChild(area);
              area.select();
              document.execCommand('copy');
              area.remove();
              button.focus();
            };
            const said = () => {
              button.setAttribute('aria-label', 'Copied');
              button.classList.add('rg-copied');
              setTimeout(() => {
                button.setAttribute('aria-label', button.rgLabel);
                button.classList.remove('rg-copied');
              }, 1600);
            };
            button.addEventListener('click', () => {
              const text = button.rgText;
              const clipboard = navigator.clipboard;
              (clipboard ? clipboard.writeText(text).catch(() => byHand(text))
                         : Promise.resolve(byHand(text))).then(said);
            });
            """;

    /**
     * @param label what is copied, for readers: "private endpoint of the Dashboard"
     */
    public CopyButton(String text, String label) {
        super(Icons.COPY.create(14));
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassNames("rg-copy", "aura-accent-neutral");
        setAriaLabel("Copy " + label);
        setTooltipText("Copy");
        getElement().setProperty("rgLabel", "Copy " + label);
        setCopied(text);
        addAttachListener(attached -> getElement().executeJs(COPY_ON_CLICK));
    }

    /** Replaces the text that a click copies. */
    public void setCopied(String text) {
        getElement().setProperty("rgText", text);
    }
}
