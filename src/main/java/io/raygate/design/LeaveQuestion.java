package io.raygate.design;

import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks whoever goes to another page of the console whether what was typed may be lost. */
public final class LeaveQuestion {

    private LeaveQuestion() {}

    /**
     * Holds the person back until the question is answered.
     *
     * @param act goes on, for example "Leave without creating"
     * @param onLeave is done right before that, so that nobody asks again
     */
    public static void ask(
            BeforeLeaveEvent leaving, String question, String act, Runnable onLeave) {
        ContinueNavigationAction onward = leaving.postpone();
        ConfirmDialog.ask(question)
                .text("What you typed here is not kept.")
                .cancel("Stay")
                .act(
                        act,
                        () -> {
                            onLeave.run();
                            onward.proceed();
                        })
                .otherwise(onward::cancel)
                .open();
    }
}
