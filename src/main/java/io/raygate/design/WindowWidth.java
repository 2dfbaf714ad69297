package io.raygate.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.WindowSize;
import com.vaadin.flow.signals.Signal;
import java.util.function.Consumer;

/** Tells a component whether the window is narrow, where style sheets alone are not enough. */
public final class WindowWidth {

    /** Up to this width a table becomes a list. */
    public static final int LIST_INSTEAD_OF_TABLE = 720;

    private WindowWidth() {}

    /**
     * Calls {@code isNarrow} at once and again when the window crosses {@code pixels}, as long as
     * {@code owner} is on a page; a window of unknown width is wide.
     */
    public static void watch(Component owner, int pixels, Consumer<Boolean> isNarrow) {
        owner.addAttachListener(attached -> watch(attached.getUI(), owner, pixels, isNarrow));
    }

    private static void watch(UI ui, Component owner, int pixels, Consumer<Boolean> isNarrow) {
        Signal<WindowSize> size = ui.getPage().windowSizeSignal();
        Signal<Boolean> narrow =
                Signal.cached(size.map(now -> now.width() > 0 && now.width() <= pixels));
        var watching = Signal.effect(owner, () -> isNarrow.accept(narrow.get()));
        owner.addDetachListener(
                detached -> {
                    detached.unregisterListener();
                    watching.remove();
                });
    }
}
