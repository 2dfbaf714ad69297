package io.raygate.applications.ui.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationQuery;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.AttachingRoom;
import io.raygate.applications.CatalogueTest;
import io.raygate.applications.EmptyCatalogue;
import io.raygate.applications.GivenNames;
import io.raygate.applications.KeptTokens;
import io.raygate.runtime.InMemoryRuntime;
import io.raygate.runtime.ServiceAnswer;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;
import org.springframework.security.test.context.support.WithMockUser;

@CatalogueTest
@Import({AttachingRoom.class, Inquiry.class})
@ViewPackages(classes = AttachView.class)
@WithMockUser(username = "ada", roles = "ADMINISTRATOR")
class AttachViewTests extends SpringBrowserlessTest {

    private static final String RAY = "http://ray.lan:8265";

    @Autowired ApplicationService applications;
    @Autowired EmptyCatalogue catalogue;
    @Autowired InMemoryRuntime runtime;
    @Autowired GivenNames names;
    @Autowired KeptTokens tokens;

    @BeforeEach
    void openTheForm() {
        catalogue.restore();
        runtime.forgetsEverything();
        names.know("ray.lan", "10.1.2.3");
        runtime.answers(RAY, new ServiceAnswer.Fits("2.60.0"));
        navigate(AttachView.class);
    }

    @Test
    void attachesWhatWasTypedAndGoesThere() {
        test(fields().name).setValue("search");
        test(fields().dashboardUrl).setValue(RAY);
        test(fields().dashboardToken).setValue("ray-token");

        attach();

        ApplicationDetails attached = saved().getFirst();
        assertThat(attached.attachment().orElseThrow().dashboard().web()).hasToString(RAY);
        assertThat(tokens.of(attached.id()))
                .containsEntry(ServiceName.DASHBOARD, Secret.of("ray-token"));
        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("applications/" + attached.id());
    }

    @Test
    void asksWhileTypingAndSaysWhatItFound() {
        test(fields().dashboardUrl).setValue(RAY);

        soon(
                () ->
                        assertThat(fields().dashboardUrl.getHelperText())
                                .isEqualTo("Ray 2.60.0 at 10.1.2.3."));
        assertThat(problem()).isEmpty();
        assertThat(saved()).isEmpty();
    }

    @Test
    void saysWhileTypingThatItIsNotRay() {
        runtime.answers(
                RAY, new ServiceAnswer.Alien("/api/version gives JSON without ray_version"));

        test(fields().dashboardUrl).setValue(RAY);

        soon(
                () ->
                        assertThat(error(fields().dashboardUrl))
                                .contains(RAY + " answers, but not as Ray does"));
    }

    @Test
    void saysAtTheTokenThatItIsRefusedAndAsksAgainWithTheNextOne() {
        runtime.answers(RAY, new ServiceAnswer.TokenRefused(403));
        test(fields().dashboardUrl).setValue(RAY);
        test(fields().dashboardToken).setValue("wrong");
        soon(() -> assertThat(error(fields().dashboardToken)).contains("refuses this token (403)"));

        runtime.answers(RAY, new ServiceAnswer.Fits("2.60.0"));
        test(fields().dashboardToken).setValue("right");

        soon(() -> assertThat(fields().dashboardToken.isInvalid()).isFalse());
        assertThat(runtime.asked()).last().isEqualTo(RAY + " at 10.1.2.3 with right");
    }

    @Test
    void saysAtEachFieldWhatIsMissing() {
        attach();

        assertThat(error(fields().name)).contains("A name is missing");
        assertThat(error(fields().dashboardUrl)).contains("An address is missing");
        assertThat(problem()).isEqualTo("2 fields need a change.");
        assertThat(saved()).isEmpty();
    }

    @Test
    void losesNothingThatWasTypedWhenItIsRefused() {
        names.know("ray.lan", "169.254.169.254");
        test(fields().name).setValue("search");
        test(fields().dashboardUrl).setValue(RAY);
        test(fields().dashboardToken).setValue("ray-token");

        attach();

        assertThat(error(fields().dashboardUrl)).contains("169.254.169.254");
        assertThat(fields().name.getValue()).isEqualTo("search");
        assertThat(fields().dashboardToken.getValue()).isEqualTo("ray-token");
        assertThat(saved()).isEmpty();
    }

    @Test
    void attachesARayThatWasDownWhenItWasTyped() {
        runtime.answers(RAY, new ServiceAnswer.Silent("connection refused"));
        test(fields().name).setValue("search");
        test(fields().dashboardUrl).setValue(RAY);
        soon(() -> assertThat(error(fields().dashboardUrl)).contains("connection refused"));

        runtime.answers(RAY, new ServiceAnswer.Fits("2.60.0"));
        attach();

        assertThat(saved()).hasSize(1);
    }

    @Test
    void looksTheNameUpAgainWhenAskedTo() {
        attachesWhatWasTypedAndGoesThere();
        names.know("ray.lan", "10.9.9.9");
        navigate(
                ChangeAttachmentView.class,
                java.util.Map.of("application", saved().getFirst().id().value()));
        assertThat(fields().dashboardUrl.getValue()).isEqualTo(RAY);
        assertThat(fields().dashboardToken.getValue()).isEmpty();

        test(fields().dashboardToken).setValue("new-token");
        test(find(Button.class).withText("Look up, check and pin").single()).click();

        ApplicationDetails changed = saved().getFirst();
        assertThat(changed.attachment().orElseThrow().dashboard().ip())
                .isEqualTo(IpAddress.of("10.9.9.9"));
        assertThat(tokens.of(changed.id()))
                .containsEntry(ServiceName.DASHBOARD, Secret.of("new-token"));
    }

    private AttachFields fields() {
        return find(AttachFields.class).single();
    }

    private void attach() {
        test(find(Button.class).withText("Attach").single()).click();
    }

    private static String error(HasValidationProperties field) {
        assertThat(field.isInvalid()).isTrue();
        return field.getErrorMessage();
    }

    private String problem() {
        return find(Span.class).withClassName("rg-error").single().getText();
    }

    private List<ApplicationDetails> saved() {
        return applications.page(ApplicationQuery.ALL, Pageable.unpaged());
    }

    /** Services answer on another thread; what that does to the page is done on this one. */
    private static void soon(ThrowingRunnable assertion) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> {
                            roundTrip();
                            assertion.run();
                        });
    }
}
