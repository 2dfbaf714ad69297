package io.raygate.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "io.raygate.design")
class FurnitureTests extends BrowserlessTest {

    @Test
    void sendsASecretToTheBrowserInOneScriptAndNeverAgain() {
        ShownOnce place = ShownOnce.behindDots("access key");
        UI.getCurrent().add(place);

        place.send(Secret.of("rk-123"), Duration.ofMinutes(5));

        assertThat(text(place)).isEqualTo("••••••••••••");
        assertThat(scripts()).anySatisfy(script -> assertThat(script).contains("rk-123", 300L));
        assertThat(scripts()).isEmpty();
    }

    private static List<List<Object>> scripts() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(script -> script.getInvocation().getParameters())
                .toList();
    }

    @Test
    void deletesOnlyAfterTheNameWasTyped() {
        List<String> done = new ArrayList<>();
        ConfirmDialog.ask("Delete ranking?")
                .danger()
                .typed("ranking")
                .act("Delete ranking", () -> done.add("deleted"))
                .open();
        assertThat(find(Button.class).withText("Delete ranking").single().isEnabled()).isFalse();

        test(find(TextField.class).single()).setValue("ranking");
        test(find(Button.class).withText("Delete ranking").single()).click();

        assertThat(done).containsExactly("deleted");
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void staysAndSaysWhyWhenTheActIsRefused() {
        ConfirmDialog.ask("Stop ranking?")
                .act(
                        "Stop",
                        () -> {
                            throw new Refusal("It is being deleted.") {};
                        })
                .open();

        test(find(Button.class).withText("Stop").single()).click();

        assertThat(find(Div.class).withClassName("rg-error").single().getText())
                .isEqualTo("It is being deleted.");
    }

    @Test
    void asksBeforeAFormIsClosedThatWasTypedInto() {
        var form = new FormDialog("Add Whitelist", "Add group", () -> {});
        form.asksBeforeLosing(() -> true);
        form.open();

        test(find(Button.class, form).withText("Cancel").single()).click();
        assertThat(form.isOpened()).isTrue();

        test(find(Button.class).withText("Leave without saving").single()).click();
        assertThat(form.isOpened()).isFalse();
    }

    @Test
    void coloursGapsAndRemarksOfCodeAndCopiesAllOfIt() {
        var code = new CodeBlock("# once\nexport KEY=<access key>\n", "commands");

        assertThat(code.getElement().getTextRecursively())
                .isEqualTo("# once\nexport KEY=<access key>\n");
        UI.getCurrent().add(code);
        assertThat(find(Span.class, code).withClassName("rg-code-gap").single().getText())
                .isEqualTo("<access key>");
        assertThat(find(Span.class, code).withClassName("rg-code-remark").single().getText())
                .isEqualTo("# once");
    }

    @Test
    void tellsOnTheChipWhatIsChosen() {
        var chip = new FilterChip<>("Status", List.of("Failed", "Stopped", "Locked"), s -> s);
        UI.getCurrent().add(chip);

        chip.setValue(Set.of("Failed", "Locked"));
        assertThat(opener(chip)).isEqualTo("Status: Failed, Locked");

        chip.setValue(Set.of("Failed", "Locked", "Stopped"));
        assertThat(opener(chip)).isEqualTo("Status: 3 chosen");

        test(button("Clear the filter Status")).click();
        assertThat(opener(chip)).isEqualTo("Status");
    }

    @Test
    void escapesWhatPeopleWroteInPictures() {
        assertThat(Drawing.escape("<b a=\"1\">'&"))
                .isEqualTo("&lt;b a=&quot;1&quot;&gt;&#39;&amp;");
    }

    private Button button(String label) {
        return find(Button.class)
                .withCondition(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .single();
    }

    private String opener(Component chip) {
        return find(Button.class, chip).withClassName("rg-chip-open").single().getText();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
