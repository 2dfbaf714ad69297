package io.raygate.design;

import com.vaadin.flow.component.Component;

/** Lets the browser ask before a tab with something typed is closed, reloaded or led elsewhere. */
public final class LeaveWarning {

    private static final String ASK =
            """
            this.addEventListener('input', () => {
              if (this.rgAsks) return;
              this.rgAsks = leaving => {
                if (this.isConnected) leaving.preventDefault();
                else window.removeEventListener('beforeunload', this.rgAsks);
              };
              window.addEventListener('beforeunload', this.rgAsks);
            });
            """;

    private LeaveWarning() {}

    /** As long as {@code form} is on the page, and from the first key pressed in it on. */
    public static void whenTypedIn(Component form) {
        form.addAttachListener(attached -> form.getElement().executeJs(ASK));
    }
}
