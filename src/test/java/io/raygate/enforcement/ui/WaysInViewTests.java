package io.raygate.enforcement.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import io.raygate.PageTest;
import io.raygate.PageVisit;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.Status;
import io.raygate.applications.Wishes;
import io.raygate.enforcement.EndpointNotRunning;
import io.raygate.enforcement.EndpointOpening;
import io.raygate.enforcement.RecordingGateway;
import io.raygate.gateway.OneTimeCodes;
import io.raygate.identity.PeopleStanding;
import io.raygate.identity.TypedPassword;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.ServiceName;
import java.util.List;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** How somebody gets in: the buttons of the services, the first credentials, a job token. */
@PageTest
@Import(WaysInViewTests.Doors.class)
@WithMockUser(username = "mara", roles = "ADMINISTRATOR")
class WaysInViewTests extends PageVisit {

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
    @Autowired EndpointOpening opening;
    @Autowired LaunchSecrets secrets;
    @Autowired TypedPassword typed;
    @Autowired RecordingGateway gateway;
    @Autowired JdbcClient jdbc;

    private String name = "";
    private ApplicationId id = new ApplicationId("pa-00000000");

    @BeforeEach
    void createAnApplication() {
        name = "ranking-" + UUID.randomUUID().toString().substring(0, 8);
        id = as(Role.OPERATOR, () -> applications.create(Wishes.named(name)));
    }

    @Test
    void postsAOneTimeCodeToTheEndpointInANewTab() {
        activated();
        String url = applications.get(id).endpoints().getFirst().url();
        open("applications/" + id);

        press("Open dashboard");

        List<Object> sent = scriptWith("form.target = '_blank'");
        assertThat(sent).contains(url + OneTimeCodes.PATH, "code", "one-time-code");
        assertThat(text(UI.getCurrent())).doesNotContain("one-time-code");
        assertThat(notices()).contains("at its private endpoint, " + url);
        assertThat(auditTrail("dashboard.opened")).isEqualTo(1);
    }

    @Test
    void opensTheNotebookInTheSameWay() {
        activated();
        open("applications/" + id);

        press("Open notebook");

        assertThat(scriptWith("form.target = '_blank'"))
                .contains(jupyter() + OneTimeCodes.PATH, "code", "one-time-code");
        assertThat(auditTrail("jupyter.opened")).isEqualTo(1);
    }

    @Test
    void opensTheNotebookFromTheMenuOfAPhone() {
        activated();
        open("applications/" + id);

        choose("More actions", "Open notebook");

        assertThat(scriptWith("form.target = '_blank'")).contains(jupyter() + OneTimeCodes.PATH);
    }

    @Test
    @WithMockUser(username = "vera", roles = "VIEWER")
    void opensTheDashboardButNoNotebookToAViewer() {
        activated();
        open("applications/" + id);

        assertThat(has("Open dashboard")).isTrue();
        assertThat(has("Open notebook")).isFalse();
        assertThat(opening.open(id, ServiceName.DASHBOARD).url()).endsWith(OneTimeCodes.PATH);
        assertThatThrownBy(() -> opening.open(id, ServiceName.JUPYTER))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(auditTrail("jupyter.opened")).isZero();
    }

    @Test
    @WithMockUser(username = "otto", roles = "OPERATOR")
    void opensTheNotebookToAnOperator() {
        activated();

        assertThat(opening.open(id, ServiceName.JUPYTER).url()).startsWith(jupyter());
    }

    @Test
    void offersNothingOfAnApplicationThatDoesNotRun() {
        open("applications/" + id);

        assertThat(has("Open dashboard")).isFalse();
        assertThat(has("Open notebook")).isFalse();
        assertThatThrownBy(() -> opening.open(id, ServiceName.JUPYTER))
                .isInstanceOf(EndpointNotRunning.class)
                .hasMessage(
                        name
                                + " is “Creating”, so there is no notebook to open."
                                + " Expected “Activated”.");
    }

    @Test
    void saysWhenTheApplicationStoppedMeanwhile() {
        activated();
        open("applications/" + id);
        Button present = button("Open dashboard");
        statuses.failed(id, "out of memory", List.of());

        // Pressed in the moment before the page has heard of it.
        present.click();
        catchUp();

        assertThat(notices()).contains("is “Failed”, so there is no dashboard to open.");
    }

    @Test
    void showsTheirCreatorTheFirstCredentialsOnceAndForgetsThem() {
        id = applications.create(Wishes.named("own-" + name));
        var generated = secrets.of(id);
        open("applications/" + id);
        assertThat(text()).contains("The credentials of this application wait for you.");

        typed.now();
        press("Show credentials");
        press("Show once");

        assertThat(text(dialog()))
                .contains("ray-admin", "Gone in 5:00", "within 5 minutes")
                .doesNotContain(generated.accessKey().reveal());
        assertThat(scriptWith("rg-once-text"))
                .contains(generated.accessKey().reveal(), "access key", 300L)
                .contains(generated.dashboardPassword().reveal())
                .contains(generated.jupyterToken().reveal());
        press("I have copied them");
        open("applications/" + id + "/whitelist");
        assertThat(text()).doesNotContain("wait for you");
        assertThat(auditTrail("secrets.first_credentials.shown")).isEqualTo(1);
    }

    @Test
    void mintsAJobTokenWithTheLineThatUsesIt() {
        activated();
        String url = applications.get(id).endpoints().getFirst().url();
        open("applications/" + id);

        press("Job token");
        press("Mint job token");

        assertThat(text(dialog())).contains("Gone in 1:00").doesNotContain("eyJ");
        assertThat(scriptWith("rg-once-text"))
                .anySatisfy(line -> assertThat(line.toString()).startsWith("eyJ"))
                .anySatisfy(
                        line ->
                                assertThat(line.toString())
                                        .contains(
                                                "export RAY_JOB_HEADERS='{\"Authorization\":"
                                                        + " \"Bearer eyJ")
                                        .contains("ray job submit --address " + url + " -- "));
        press("Close");
        assertThat(auditTrail("secrets.job_token.minted")).isEqualTo(1);
    }

    private String jupyter() {
        return applications
                .get(id)
                .endpoint(ServiceName.JUPYTER, NetType.PRIVATE)
                .orElseThrow()
                .url();
    }

    private void activated() {
        statuses.report(id, Status.ACTIVATED, null);
    }

    private static List<Object> scriptWith(String words) {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(script -> script.getExpression().contains(words))
                .flatMap(script -> script.getParameters().stream())
                .toList();
    }

    private int auditTrail(String action) {
        return jdbc.sql("select count(*) from audit_entry where application = ? and action = ?")
                .params(id.value(), action)
                .query(Integer.class)
                .single();
    }
}
