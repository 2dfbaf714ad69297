package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.raygate.applications.ApplicationDetails;
import io.raygate.design.Figures;
import io.raygate.parameters.StaleParameters;
import io.raygate.parameters.change.Difference;
import io.raygate.parameters.change.RestartTime;
import io.raygate.parameters.change.Review;
import io.raygate.vocabulary.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows the difference before it is saved, and asks when to restart where it takes one. */
final class ReviewDialog extends Dialog {

    private final Button save = new Button();
    private final Div problem = new Div();
    private final transient Optional<RestartChoice> choice;
    private final transient Consumer<RestartTime> onSave;

    /**
     * @param onSave may refuse; the dialog then stays and says why, unless the edit was stale
     */
    ReviewDialog(
            ApplicationDetails application,
            Review review,
            Clock clock,
            Consumer<RestartTime> onSave) {
        this.onSave = onSave;
        int size = review.atOnce().size() + review.withRestart().size();
        setHeaderTitle("Save " + Figures.of(size, "parameter"));
        setWidth("660px");
        addClassName("rg-dialog");
        setCloseOnOutsideClick(false);
        Div content = new Div(differences(review));
        content.addClassName("rg-dialog-content");
        choice =
                review.withRestart().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new RestartChoice(application.name(), review, clock, this::name));
        choice.ifPresent(content::add);
        choice.filter(any -> review.canRestart()).ifPresent(any -> addNames(content, review));
        problem.addClassName("rg-error");
        problem.getElement().setAttribute("role", "alert");
        content.add(problem);
        add(content);
        Button back = new Button("Back", click -> close());
        back.addClassName("aura-accent-neutral");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save());
        getFooter().add(back, save);
        name();
    }

    private static void addNames(Div content, Review review) {
        List<String> names = WorkWords.names(review.work());
        if (!names.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassNames("rg-work", "rg-small", "rg-secondary", "rg-mono");
            names.forEach(name -> list.add(new ListItem(name)));
            list.getElement().setAttribute("aria-label", "What runs now");
            content.add(list);
        }
    }

    private static Div differences(Review review) {
        Div box = new Div();
        box.addClassNames("rg-change", "rg-differences");
        group(box, "Takes effect at once", review.atOnce());
        group(box, "Takes effect with a restart", review.withRestart());
        return box;
    }

    private static void group(Div box, String title, List<Difference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        Div heading = new Div(title);
        heading.addClassName("rg-change-title");
        box.add(heading);
        differences.forEach(difference -> box.add(row(difference)));
    }

    private static Div row(Difference difference) {
        Span before = new Span(difference.before());
        before.addClassName("rg-was");
        Span arrow = new Span(difference.before().isEmpty() ? "" : " → ");
        Span after = new Span(difference.after().isEmpty() ? "not set" : difference.after());
        after.addClassName("rg-becomes");
        Div values = new Div(before, arrow, after);
        values.addClassName("rg-mono");
        Span effect = new Span(difference.effect());
        effect.addClassName("rg-secondary");
        Div row = new Div(Cells.value(difference.name()), values, effect);
        row.addClassName("rg-difference");
        return row;
    }

    private void name() {
        save.setText(choice.map(RestartChoice::act).orElse("Save"));
        save.setEnabled(choice.map(RestartChoice::value).map(Optional::isPresent).orElse(true));
    }

    private void save() {
        RestartTime restart =
                choice.flatMap(RestartChoice::value).orElseGet(RestartTime.NotYet::new);
        try {
            onSave.accept(restart);
            close();
        } catch (StaleParameters stale) {
            close();
        } catch (Refusal refusal) {
            problem.setText(refusal.getMessage());
        }
    }
}
