package io.raygate.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import io.raygate.vocabulary.Refusal;

/** Short words at the edge of the page after an act, a refusal or a fault. */
public final class Notices {

    private static final int SECONDS_TO_READ = 6;

    private Notices() {}

    /** Says in the past tense what was done. */
    public static void show(String words) {
        open(SECONDS_TO_READ, false, new Span(words));
    }

    /** Says what was done and offers to take it back. */
    public static void show(String words, Runnable undo) {
        Notification notice = open(2 * SECONDS_TO_READ, false, new Span(words));
        Button button = new Button("Undo");
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClickListener(
                click -> {
                    notice.close();
                    undo.run();
                });
        notice.add(button);
    }

    /** Says why something was not done; stays until it is closed. */
    public static void refused(Refusal refusal) {
        refused(String.valueOf(refusal.getMessage()));
    }

    /** Says why something was not done; stays until it is closed. */
    public static void refused(String message) {
        closable(Icons.CIRCLE_ALERT, new Span(message));
    }

    /** Owns up to a fault; the reference leads to its line in the log. */
    public static void fault(String reference) {
        closable(
                Icons.CIRCLE_X,
                new Span("Something went wrong on our side. Reference " + reference + "."));
    }

    private static void closable(Icons sign, Span words) {
        Notification notice = open(0, true, sign.create(), words);
        notice.addClassName("rg-notice-bad");
        Button close = new Button(Icons.X.create());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.addClassName("aura-accent-neutral");
        close.setAriaLabel("Close this message");
        close.addClickListener(click -> notice.close());
        notice.add(close);
    }

    private static Notification open(int seconds, boolean isUrgent, Component... content) {
        Notification notice = new Notification();
        notice.addClassName("rg-notice");
        notice.setDuration(seconds * 1000);
        notice.setPosition(Position.BOTTOM_START);
        notice.setAssertive(isUrgent);
        notice.add(content);
        notice.open();
        return notice;
    }
}
