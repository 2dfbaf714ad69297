package io.raygate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinSession;
import io.raygate.design.MoreMenu;
import io.raygate.vocabulary.Role;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.awaitility.core.ThrowingRunnable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a person does with a page: opens it, reads it, types and presses. */
public abstract class PageVisit extends SpringBrowserlessTest {

    protected void open(String path) {
        UI.getCurrent().navigate(path);
        catchUp();
    }

    /**
     * Lets the page take in what others did meanwhile, as a push would; on this thread, which is
     * the only one that is signed in.
     */
    protected static void catchUp() {
        VaadinSession session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
        roundTrip();
    }

    /** Lets the page take in what arrives on other threads, until what is asserted is true. */
    protected static void catchUpUntil(ThrowingRunnable asserted) {
        await().pollInSameThread()
                .untilAsserted(
                        () -> {
                            catchUp();
                            asserted.run();
                        });
    }

    /** Everything that can be read on the page now, the frame and dialogs aside. */
    protected String text() {
        return text(getCurrentView().getElement());
    }

    /** Acts as somebody else for a moment. */
    protected static <T> T as(Role role, Supplier<T> act) {
        SecurityContext present = SecurityContextHolder.getContext();
        SecurityContext other = SecurityContextHolder.createEmptyContext();
        other.setAuthentication(
                new TestingAuthenticationToken("somebody", "", "ROLE_" + role.name()));
        SecurityContextHolder.setContext(other);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(present);
        }
    }

    protected String text(Component part) {
        return text(part.getElement());
    }

    private static String text(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        if (!element.isVisible()) {
            return "";
        }
        String inside = element.getChildren().map(PageVisit::text).collect(Collectors.joining());
        String drawn = element.getProperty("innerHTML", "");
        return inside + drawn + (isBlock(element) ? "\n" : "");
    }

    private static boolean isBlock(Element element) {
        return !List.of("span", "a", "vaadin-button").contains(element.getTag());
    }

    /** The dialog opened last. */
    protected Dialog dialog() {
        return find(Dialog.class).all().stream().filter(Dialog::isOpened).toList().getLast();
    }

    protected String notices() {
        return find(Notification.class).all().stream()
                .map(this::text)
                .collect(Collectors.joining("\n"));
    }

    /** The button with this text or this name for readers. */
    protected Button button(String label) {
        return find(Button.class)
                .withCondition(
                        button ->
                                label.equals(button.getText())
                                        || button.getAriaLabel().filter(label::equals).isPresent())
                .last();
    }

    protected boolean has(String label) {
        return find(Button.class).withCondition(button -> label.equals(button.getText())).exists();
    }

    protected void press(String label) {
        test(button(label)).click();
        catchUp();
    }

    /** Chooses an entry of the menu with this name. */
    protected void choose(String menu, String entry) {
        MoreMenu more = find(MoreMenu.class).withCondition(one -> one.isCalled(menu)).last();
        Button chosen =
                more.acts().filter(act -> entry.equals(act.getText())).findFirst().orElseThrow();
        assertThat(chosen.isEnabled()).isTrue();
        chosen.click();
        catchUp();
    }

    protected TextField field(String label) {
        return find(TextField.class).withLabel(label).last();
    }

    protected void type(String label, String value) {
        test(field(label)).setValue(value);
    }

    protected TextArea area(String label) {
        return find(TextArea.class).withLabel(label).last();
    }

    protected void typeInto(TextArea area, String value) {
        test(area).setValue(value);
    }
}
