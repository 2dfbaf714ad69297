package io.raygate.parameters.ui.configure;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.raygate.PageTest;
import io.raygate.PageVisit;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.AttachmentService;
import io.raygate.applications.MovableClock;
import io.raygate.applications.NewAttachment;
import io.raygate.applications.Status;
import io.raygate.applications.Wishes;
import io.raygate.enforcement.RecordingGateway;
import io.raygate.identity.PeopleStanding;
import io.raygate.identity.TypedPassword;
import io.raygate.parameters.ParameterService;
import io.raygate.parameters.catalogue.Parameter;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.change.Change;
import io.raygate.parameters.change.Changes;
import io.raygate.parameters.change.RestartTime;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.runtime.InMemoryRuntime;
import io.raygate.runtime.RunningWork;
import io.raygate.runtime.ServiceAnswer;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.TeamId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** The Configure tab as an administrator, an operator and a viewer meet it. */
@PageTest
@Import(ConfigureViewTests.Doors.class)
@WithMockUser(username = "ada", roles = "ADMINISTRATOR")
class ConfigureViewTests extends PageVisit {

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "io.raygate.parameters",
                "io.raygate.enforcement",
                "io.raygate.storage"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "io\\.raygate\\..*(Tests?|Tests?\\$.*|IT|IT\\$.*)"))
    @Import(PeopleStanding.class)
    static class Doors {

        @Bean
        @Primary
        RecordingGateway gateway() {
            return new RecordingGateway();
        }
    }

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired AttachmentService attachments;
    @Autowired ParameterService parameters;
    @Autowired LaunchSecrets secrets;
    @Autowired InMemoryRuntime runtime;
    @Autowired TypedPassword typed;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    private ApplicationId id = new ApplicationId("pa-00000000");

    @BeforeEach
    void createAnApplication() {
        clock.reset();
        runtime.forgetsEverything();
        String name = "ranking-" + UUID.randomUUID().toString().substring(0, 8);
        id = as(Role.OPERATOR, () -> applications.create(Wishes.named(name)));
        statuses.report(id, Status.ACTIVATED, null);
    }

    @Test
    void tellsOfAnAttachedRayNothingButItsVersion() {
        String url = "http://10.1.2.3:8265";
        runtime.answers(url, new ServiceAnswer.Fits("2.60.0"));
        id =
                attachments.attach(
                        new NewAttachment(
                                "search-" + UUID.randomUUID().toString().substring(0, 8),
                                "",
                                TeamId.DEFAULT,
                                new NewAttachment.Services(
                                        url, Optional.empty(), "", Optional.empty(), "")));

        openTab();

        assertThat(text())
                .contains("secret.jwt.secret", "ray.version", "2.60.0")
                .doesNotContain("ray.numCpus", "ray.memoryLimit", "ray.packages");
        assertThat(parameters.list(id).parameters())
                .extracting(Parameter::name)
                .filteredOn(ParameterName::needsRestart)
                .containsExactly(ParameterName.RAY_VERSION);
    }

    @Test
    void showsEveryParameterWithItsKindAndTwelveDotsForSecrets() {
        openTab();

        for (ParameterName name : ParameterName.values()) {
            assertThat(text()).contains(name.key(), name.description(), name.pattern());
        }
        assertThat(text())
                .contains("ray-admin", "512 MiB", "v1, now old", "secret.* takes effect at once")
                .contains("String · [A-Za-z0-9._@-]{1,64} · default ray-admin");
        assertThat(text().split("•{12}", -1)).hasSize(6);
        assertThat(has("Modify")).isTrue();
        assertThat(has("Reveal")).isTrue();
    }

    @Test
    @WithMockUser(username = "otto", roles = "OPERATOR")
    void letsOperatorsModifyAndRegenerateButNeitherTypeNorRevealSecrets() {
        openTab();
        assertThat(has("Reveal")).isFalse();

        press("Modify");

        assertThat(has("New value")).isFalse();
        assertThat(has("Regenerate")).isTrue();
        press("Regenerate secret.jwt.serviceKey");
        press("Review and save");
        assertThat(text(dialog())).contains("v1 → v2, generated");
        press("Save");
        assertThat(parameters.list(id).get(ParameterName.ACCESS_KEY).version()).isEqualTo(2);
        assertThat(notices()).contains("1 parameter saved, in force.");
    }

    @Test
    @WithMockUser(username = "vera", roles = "VIEWER")
    void letsViewersSeeThatSecretsExist() {
        openTab();

        assertThat(text()).contains("secret.jwt.serviceKey", "•".repeat(12));
        assertThat(has("Modify")).isFalse();
        assertThat(has("Reveal")).isFalse();
    }

    @Test
    void turnsValuesIntoFieldsInPlaceAndReviewsTheDifference() {
        runtime.works(
                id,
                new RunningWork(
                        Optional.of(
                                List.of(
                                        new RunningWork.Job("raysubmit_1", "python train.py"),
                                        new RunningWork.Job("raysubmit_2", "sleep 1"))),
                        Optional.of(List.of(new RunningWork.Kernel("k1", "python3", false)))));
        openTab();

        press("Modify");
        assertThat(text()).contains("Modifying 0 of 14 parameters");
        test(fieldOf("ray.numCpus")).setValue("4");
        catchUp();
        assertThat(text()).contains("Modifying 1 of 14 parameters", "was 2", "Changed");
        choose("secret.jwt.enabled", false);
        press("Review and save");

        assertThat(text(dialog()))
                .contains("Takes effect at once", "true → false")
                .contains("Takes effect with a restart", "ray.numCpus", "2 → 4")
                .contains("job raysubmit_1 python train.py", "kernel python3 k1");
        assertThat(button("Save, restart at 02:00").isEnabled()).isTrue();
        choose(RestartChoice.Way.NOW);
        press("Save and restart now");
        assertThat(applications.get(id).status()).isEqualTo(Status.RESTARTING);
        assertThat(notices()).contains("2 parameters saved, secret.* in force, restart begun.");
    }

    @Test
    void putsARestartOffAndLetsItBeCancelled() {
        openTab();
        press("Modify");
        test(fieldOf("ray.numCpus")).setValue("4");
        catchUp();
        press("Review and save");
        press("Save, restart at 02:00");

        open("applications/" + id + "/whitelist");
        assertThat(text())
                .containsPattern("Restarts at .*02:00, in \\d+ h")
                .contains("To apply ray.numCpus 4. Planned by ada.");
        press("Cancel restart");

        assertThat(parameters.list(id).restart()).isEmpty();
        openTab();
        assertThat(text()).contains("4 at the next restart", "2 until then");
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndSavesNothing() {
        openTab();
        press("Modify");

        test(fieldOf("secret.dashboard.username")).setValue("a:b");
        catchUp();

        assertThat(fieldOf("secret.dashboard.username").isInvalid()).isTrue();
        assertThat(fieldOf("secret.dashboard.username").getErrorMessage()).contains("has a colon");
        assertThat(button("Review and save").isEnabled()).isFalse();
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
        openTab();
        press("Modify");
        test(fieldOf("ray.numCpus")).setValue("4");
        catchUp();
        press("Review and save");
        as(
                Role.OPERATOR,
                () -> {
                    parameters.apply(
                            id,
                            0,
                            Changes.of(ParameterName.RAY_GPUS, Change.to("1")),
                            new RestartTime.NotYet());
                    return "";
                });

        press("Save, restart at 02:00");

        assertThat(text())
                .contains("Changed meanwhile by somebody at")
                .contains("ray.numGpus to 1. What you typed is kept");
        assertThat(fieldOf("ray.numCpus").getValue()).isEqualTo("4");
        assertThat(parameters.list(id).get(ParameterName.RAY_CPUS).isPending()).isFalse();
        press("Review and save");
        press("Save, restart at 02:00");
        assertThat(parameters.list(id).get(ParameterName.RAY_CPUS).value()).contains("4");
        assertThat(parameters.list(id).get(ParameterName.RAY_GPUS).value()).contains("1");
    }

    @Test
    void addsAVariableThatNobodySees() {
        openTab();
        press("Modify");
        press("Add variable");
        carriedOut();
        test(fieldOf("Name of the new variable")).setValue("HF_TOKEN");
        find(Checkbox.class).last().setValue(true);
        test(secretOf("Secret value of the new variable")).setValue("hush-hush");
        catchUp();
        press("Review and save");
        assertThat(text(dialog())).contains("env.HF_TOKEN", "a secret value");
        press("Save, restart at 02:00");

        assertThat(text()).contains("HF_TOKEN", "Added at").doesNotContain("hush");
        assertThat(held("hush-hush")).isEmpty();
    }

    @Test
    void refusesAVariableThatSteersRay() {
        openTab();
        press("Modify");
        press("Add variable");
        test(fieldOf("Name of the new variable")).setValue("RAY_ADDRESS");
        catchUp();

        assertThat(fieldOf("Name of the new variable").getErrorMessage())
                .contains("RAY_ADDRESS cannot be set: Raygate sets it");
    }

    @Test
    void revealsASecretInOneScriptAndKeepsNothing() {
        String key = secrets.of(id).accessKey().reveal();
        typed.now();
        openTab();
        press("Reveal secret.jwt.serviceKey");
        press("Reveal for 30 s");
        assertThat(field("Reason").getErrorMessage()).contains("A reason has 3 to 200 characters");
        type("Reason", "New pipeline, ML-2214");

        press("Reveal for 30 s");

        assertThat(text(dialog())).contains("Gone in 30 s").doesNotContain(key);
        assertThat(scriptWith("place.textContent = $0")).contains(key, 30);
        assertThat(held(key)).isEmpty();
        assertThat(auditTrail())
                .containsExactly("ada secret.jwt.serviceKey reason: New pipeline, ML-2214");
        press("Hide now");
        assertThat(has("Hide now")).isFalse();
    }

    @Test
    void copiesWithoutShowing() {
        String key = secrets.of(id).jwtSecret().reveal();
        typed.now();
        openTab();
        press("Reveal secret.jwt.secret");
        type("Reason", "Signing our own tokens");

        press("Copy without showing");

        assertThat(scriptWith("clipboardData.setData")).contains(key);
        assertThat(scriptWith("place.textContent = $0")).isEmpty();
        assertThat(held(key)).isEmpty();
        assertThat(auditTrail()).hasSize(1);
    }

    @Test
    void asksForThePasswordBeforeAReveal() {
        clock.passes(Duration.ofMinutes(6));
        openTab();
        press("Reveal secret.jwt.serviceKey");
        type("Reason", "Curiosity");

        press("Reveal for 30 s");

        PasswordField password = find(PasswordField.class).withLabel("Your password").last();
        assertThat(password.isInvalid()).isTrue();
        assertThat(auditTrail()).isEmpty();
    }

    @Test
    void forgetsWhatWasTypedWhenItIsDiscarded() {
        openTab();
        press("Modify");
        press("New value of secret.jwt.serviceKey");
        test(secretOf("secret.jwt.serviceKey")).setValue("a-key-typed-by-hand-0123456789");
        catchUp();

        press("Discard");
        press("Leave without saving");

        assertThat(held("a-key-typed-by-hand-0123456789")).isEmpty();
        assertThat(parameters.list(id).version()).isZero();
    }

    private void openTab() {
        open("applications/" + id + "/configure");
    }

    private TextField fieldOf(String label) {
        return find(TextField.class)
                .withCondition(field -> field.getAriaLabel().filter(label::equals).isPresent())
                .last();
    }

    private PasswordField secretOf(String label) {
        return find(PasswordField.class)
                .withCondition(field -> field.getAriaLabel().filter(label::equals).isPresent())
                .last();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, boolean value) {
        find(Select.class)
                .withCondition(
                        field ->
                                ((Select<String>) field)
                                        .getAriaLabel()
                                        .filter(label::equals)
                                        .isPresent())
                .last()
                .setValue(Boolean.toString(value));
        catchUp();
    }

    @SuppressWarnings("unchecked")
    private void choose(RestartChoice.Way way) {
        find(RadioButtonGroup.class).last().setValue(way);
        catchUp();
    }

    private static String held(String secret) {
        carriedOut();
        return new Reachable(UI.getCurrent()).wayTo(secret);
    }

    /** A browser takes the scripts along with the next answer. */
    private static void carriedOut() {
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();
    }

    private static List<Object> scriptWith(String words) {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(script -> script.getExpression().contains(words))
                .flatMap(script -> script.getParameters().stream())
                .toList();
    }

    private List<String> auditTrail() {
        return jdbc
                .sql(
                        "select actor || ' ' || target || ' ' || value_after from audit_entry"
                                + " where application = ? and action = 'secrets.revealed'")
                .param(id.value())
                .query(String.class)
                .stream()
                .<String>map(java.util.Objects::requireNonNull)
                .toList();
    }
}
