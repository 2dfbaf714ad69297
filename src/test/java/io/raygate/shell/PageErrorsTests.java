package io.raygate.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import io.raygate.vocabulary.Refusal;
import java.util.List;
import java.util.Random;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.access.AccessDeniedException;

@ExtendWith(OutputCaptureExtension.class)
@ViewPackages(packages = "io.raygate.design")
class PageErrorsTests extends BrowserlessTest {

    private final PageErrors errors = new PageErrors(new Faults(new Random(4)));

    @Test
    void showsARefusalInItsOwnWords(CapturedOutput log) {
        thrown(new RuntimeException(new Refusal("“office” exists already.") {}));

        assertThat(notices()).containsExactly("“office” exists already.");
        assertThat(log).doesNotContain("Fault");
    }

    @Test
    void saysThatTheRoleDoesNotAllowIt() {
        thrown(new AccessDeniedException("Access Denied"));

        assertThat(notices())
                .containsExactly("Your role does not allow this. Nothing was changed.");
    }

    @Test
    void ownsUpToAFaultWithTheReferenceOfItsLineInTheLog(CapturedOutput log) {
        thrown(new IllegalStateException("secret inside"));

        String notice = notices().getFirst();
        assertThat(notice)
                .matches("Something went wrong on our side\\. Reference [0-9a-f]{4}\\.")
                .doesNotContain("secret inside");
        String reference = notice.replaceAll(".*Reference ([0-9a-f]{4})\\.", "$1");
        assertThat(log).containsOnlyOnce("Fault " + reference);
    }

    @Test
    void logsAFaultThatNoPageIsThereFor(CapturedOutput log) {
        UI page = UI.getCurrent();
        UI.setCurrent(null);

        thrown(new IllegalStateException("nobody there"));

        UI.setCurrent(page);
        assertThat(log).containsOnlyOnce("Fault ");
    }

    @Test
    void takesABrowserThatHangsUpForNoFault(CapturedOutput log) {
        thrown(new ClientAbortException("Broken pipe"));

        assertThat(notices()).isEmpty();
        assertThat(log).doesNotContain("Fault");
    }

    @Test
    void keepsTheMessageUntilItIsClosed() {
        thrown(new IllegalStateException());
        assertThat(find(Notification.class).single().getDuration()).isZero();

        test(find(Button.class).single()).click();

        assertThat(find(Notification.class).exists()).isFalse();
    }

    private void thrown(Throwable problem) {
        errors.error(new ErrorEvent(problem));
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .flatMap(notice -> find(Span.class, notice).all().stream())
                .map(Span::getText)
                .toList();
    }
}
