package io.raygate.applications.ui.attach;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import io.raygate.design.Columns;
import io.raygate.design.LeaveQuestion;
import io.raygate.design.Notices;
import io.raygate.design.Page;
import io.raygate.vocabulary.Refusal;
import jakarta.validation.Validator;

/** The form in its two uses: for a new application, and for what an application stands before. */
abstract class AttachPage extends Page implements BeforeLeaveObserver {

    final AttachFields fields = new AttachFields();
    private final transient AttachForm form;
    private final Button act;
    private final Span problem = new Span();
    private boolean isTold;
    private boolean isLeaving;

    AttachPage(Inquiry inquiry, Validator validator, String words) {
        form = new AttachForm(fields, inquiry, validator);
        form.onChecked(this::count);
        act = new Button(words, click -> tryToAct());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setDisableOnClick(true);
        addClassName("rg-create");
        Shortcuts.addShortcutListener(this, this::cancel, Key.ESCAPE).listenOn(this);
    }

    /** Where people go who give up. */
    abstract String back();

    /** Saves what was typed and tells where to go then. */
    abstract String save();

    /** The question on leaving with something typed. */
    abstract String leaveQuestion();

    Columns body() {
        return Columns.mainAndRail(new Div(fields, foot()), new AttachRail());
    }

    private Div foot() {
        Button cancel = new Button("Cancel", click -> cancel());
        cancel.addClassName("aura-accent-neutral");
        problem.addClassName("rg-error");
        problem.getElement().setAttribute("role", "alert");
        Div foot = new Div(act, cancel, problem);
        foot.addClassName("rg-form-foot");
        return foot;
    }

    private void cancel() {
        UI.getCurrent().navigate(back());
    }

    private void tryToAct() {
        try {
            if (form.wordsFit()) {
                String next = save();
                isLeaving = true;
                UI.getCurrent().navigate(next);
            } else {
                tell();
            }
        } catch (Refusal refusal) {
            if (form.show(refusal)) {
                tell();
            } else {
                Notices.refused(refusal);
            }
        } finally {
            act.setEnabled(!isLeaving);
        }
    }

    private void tell() {
        isTold = true;
        count();
        form.focusWrong();
    }

    /** Says how many fields need a change; not before somebody tried. */
    private void count() {
        if (isTold) {
            long wrong = fields.wrong();
            problem.setText(
                    switch ((int) wrong) {
                        case 0 -> "";
                        case 1 -> "1 field needs a change.";
                        default -> wrong + " fields need a change.";
                    });
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (form.isTyped() && !isLeaving) {
            LeaveQuestion.ask(leaving, leaveQuestion(), "Leave", () -> isLeaving = true);
        }
    }
}
