package io.raygate.applications.ui.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.router.Route;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationQuery;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.CatalogueTest;
import io.raygate.applications.EmptyCatalogue;
import io.raygate.applications.Wishes;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;

@CatalogueTest
@Import(Machine.class)
@ViewPackages(classes = CreateApplicationView.class)
class CreateApplicationViewTests extends SpringBrowserlessTest {

    @Autowired ApplicationService applications;
    @Autowired EmptyCatalogue catalogue;

    @BeforeEach
    void openTheForm() {
        catalogue.restore();
        navigate(CreateApplicationView.class);
        soon(() -> assertThat(fields().rayVersion.getValue()).isEqualTo("2.60.0"));
        soon(() -> assertThat(fields().cpus.getHelperText()).isEqualTo("This machine has 8."));
    }

    @Test
    void createsWhatWasTypedAndGoesThere() {
        test(fields().name).setValue("ranking-train");
        test(fields().description).setValue("Nightly ranking model training");
        test(fields().cpus).setValue(4);
        test(fields().objectStoreMemory).setValue("2 GiB");
        test(fields().memoryLimit).setValue("4 GiB");
        test(fields().packages).setValue("pandas==2.2.3\n\n  numpy  ");

        create();

        ApplicationDetails created = saved().getFirst();
        assertThat(created.name()).isEqualTo("ranking-train");
        assertThat(created.description()).isEqualTo("Nightly ranking model training");
        assertThat(created.settings().cpus()).isEqualTo(4);
        assertThat(created.settings().rayVersion()).isEqualTo("2.60.0");
        assertThat(created.settings().objectStoreMemory()).isEqualTo(2L << 30);
        assertThat(created.settings().memoryLimit()).isEqualTo(OptionalLong.of(4L << 30));
        assertThat(created.settings().packages()).containsExactly("pandas==2.2.3", "numpy");
        assertThat(created.restartsAfterCrash()).isTrue();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("applications/" + created.id());
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndCountsThem() {
        test(fields().name).setValue("-");
        test(fields().cpus).setValue(64);
        test(fields().objectStoreMemory).setValue("lots");

        create();

        assertThat(error(fields().name)).contains("“-” is not a name");
        assertThat(error(fields().cpus))
                .isEqualTo("64 CPUs are more than this machine has. At most 8.");
        assertThat(error(fields().objectStoreMemory)).contains("“lots” is no amount of memory");
        assertThat(problem()).isEqualTo("3 fields need a change.");
        assertThat(saved()).isEmpty();
    }

    @Test
    void checksWhileTyping() {
        test(fields().objectStoreMemory).setValue("1 MiB");

        assertThat(error(fields().objectStoreMemory)).contains("1 MiB is too little");
        assertThat(problem()).isEmpty();
    }

    @Test
    void pointsOutALineThatIsNoPackage() {
        test(fields().name).setValue("ranking");
        test(fields().packages).setValue("pandas\n--index-url=x");

        create();

        assertThat(error(fields().packages)).contains("“--index-url=x” is not a package");
        assertThat(saved()).isEmpty();
    }

    @Test
    void refusesAVersionThatNobodyReleasedBeforeAnythingIsMade() {
        test(fields().name).setValue("ranking");
        fields().rayVersion.setValue("9.9.9");

        create();

        assertThat(fields().rayVersion.isInvalid()).isTrue();
        assertThat(fields().rayVersion.getErrorMessage()).contains("Ray 9.9.9 does not exist");
        assertThat(saved()).isEmpty();
    }

    @Test
    void refusesAPackageFromAnAddressAndForgetsThatOnceItIsMended() {
        test(fields().name).setValue("ranking");
        test(fields().packages).setValue("six @ https://packages.acme.example/six-1.17.0.whl");
        create();
        assertThat(error(fields().packages)).contains("is not a package");

        test(fields().packages).setValue("six==1.17.0");

        assertThat(fields().packages.isInvalid()).isFalse();
        assertThat(fields().packages.getErrorMessage()).isEmpty();
        assertThat(saved()).isEmpty();
    }

    @Test
    void takesAVersionThatIsNotOffered() {
        test(fields().name).setValue("ranking");
        fields().rayVersion.setValue("2.58.3");

        create();

        assertThat(saved().getFirst().settings().rayVersion()).isEqualTo("2.58.3");
    }

    @Test
    void showsANameThatIsTakenAtItsFieldAndLosesNothing() {
        applications.create(Wishes.named("ranking"));
        test(fields().name).setValue("ranking");
        test(fields().description).setValue("Second one");

        create();

        assertThat(error(fields().name)).contains("“ranking” exists already");
        assertThat(problem()).isEqualTo("1 field needs a change.");
        assertThat(fields().description.getValue()).isEqualTo("Second one");
        assertThat(saved()).hasSize(1);
    }

    @Test
    void createsAfterTheTakenNameWasChanged() {
        applications.create(Wishes.named("ranking"));
        test(fields().name).setValue("ranking");
        create();

        test(fields().name).setValue("ranking 2");
        create();

        assertThat(saved()).extracting(ApplicationDetails::name).contains("ranking 2");
    }

    @Test
    void asksBeforeLeavingWithSomethingTyped() {
        test(fields().name).setValue("ranking");

        UI.getCurrent().navigate(Elsewhere.class);
        assertThat(getCurrentView()).isInstanceOf(CreateApplicationView.class);

        Dialog question = find(Dialog.class).single();
        test(find(Button.class, question).withText("Leave without creating").single()).click();
        assertThat(getCurrentView()).isInstanceOf(Elsewhere.class);
    }

    @Test
    void leavesWithoutAQuestionWhenNothingWasTyped() {
        UI.getCurrent().navigate(Elsewhere.class);

        assertThat(getCurrentView()).isInstanceOf(Elsewhere.class);
    }

    @Route("elsewhere")
    @Tag("div")
    static class Elsewhere extends Component {}

    private ApplicationFields fields() {
        return find(ApplicationFields.class).single();
    }

    private void create() {
        test(find(Button.class).withText("Create application").single()).click();
    }

    private String error(HasValidationProperties field) {
        assertThat(field.isInvalid()).isTrue();
        return field.getErrorMessage();
    }

    private String problem() {
        return find(Span.class).withClassName("rg-error").single().getText();
    }

    private List<ApplicationDetails> saved() {
        return applications.page(ApplicationQuery.ALL, Pageable.unpaged());
    }

    /** The machine answers on another thread; what that does to the page is done on this one. */
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
