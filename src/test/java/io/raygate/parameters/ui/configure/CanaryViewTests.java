package io.raygate.parameters.ui.configure;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import io.raygate.PageTest;
import io.raygate.PageVisit;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.Status;
import io.raygate.applications.Wishes;
import io.raygate.applications.spi.ApplicationTab;
import io.raygate.identity.TypedPassword;
import io.raygate.parameters.ParameterService;
import io.raygate.parameters.change.Changes;
import io.raygate.parameters.change.RestartTime;
import io.raygate.parameters.change.VariableChange;
import io.raygate.parameters.launch.ApplicationSecrets;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

/**
 * Secrets as canaries: whoever opens whatever page, no byte of one is anywhere in what the server
 * keeps for that page or sends to it. Every route and tab there is, is visited.
 */
@PageTest
@Import(ConfigureViewTests.Doors.class)
class CanaryViewTests extends PageVisit {

    private static final String TYPED = "canary-of-an-environment-variable";

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired ParameterService parameters;
    @Autowired LaunchSecrets secrets;
    @Autowired TypedPassword typed;
    @Autowired List<ApplicationTab> tabs;

    private ApplicationId id = new ApplicationId("pa-00000000");

    @BeforeEach
    void createAnApplication() {
        String name = "canary-" + UUID.randomUUID().toString().substring(0, 8);
        as(
                Role.ADMINISTRATOR,
                () -> {
                    id = applications.create(Wishes.named(name));
                    parameters.apply(
                            id,
                            0,
                            Changes.of("CANARY", VariableChange.secret(Secret.of(TYPED))),
                            new RestartTime.NotYet());
                    return id;
                });
        statuses.report(id, Status.ACTIVATED, null);
    }

    @Test
    @WithMockUser(username = "somebody", roles = "ADMINISTRATOR")
    void noPageHoldsASecretForAnAdministrator() {
        visitEverything();
        open("applications/" + id + "/configure");
        press("Modify");
        assertNoSecret("modifying");
        press("Discard");
        press("Reveal secret.jwt.serviceKey");
        assertNoSecret("asking for a reveal");
    }

    @Test
    @WithMockUser(username = "somebody", roles = "OPERATOR")
    void noPageHoldsASecretForAnOperator() {
        visitEverything();
        open("applications/" + id + "/configure");
        press("Modify");
        press("Regenerate secret.jwt.serviceKey");
        press("Review and save");
        press("Save, restart at 02:00");
        assertNoSecret("after a rotation");
    }

    @Test
    @WithMockUser(username = "somebody", roles = "VIEWER")
    void noPageHoldsASecretForAViewer() {
        visitEverything();
    }

    @Test
    @WithMockUser(username = "somebody", roles = "ADMINISTRATOR")
    void aPageThatShowedTheFirstCredentialsHoldsNone() {
        open("applications/" + id);
        typed.now();
        press("Show credentials");
        press("Show once");
        assertThat(new Reachable(UI.getCurrent()).wayTo(secrets.of(id).accessKey().reveal()))
                .as("on its way")
                .isNotEmpty();

        carriedOut();

        assertThat(text(dialog())).contains("Gone in 5:00");
        assertNoSecret("while they are shown");
        press("I have copied them");
        assertNoSecret("afterwards");
        open("applications/" + id);
        assertThat(text()).doesNotContain("wait for you");
    }

    @Test
    @WithMockUser(username = "somebody", roles = "OPERATOR")
    void aPageThatShowedAJobTokenHoldsNone() {
        open("applications/" + id);
        press("Job token");
        press("Mint job token");
        assertThat(new Reachable(UI.getCurrent()).wayTo("eyJ")).as("on its way").isNotEmpty();

        carriedOut();

        assertThat(text(dialog())).contains("Gone in 1:00");
        assertThat(new Reachable(UI.getCurrent()).wayTo("eyJ")).isEmpty();
    }

    /** A browser takes the scripts along with the next answer. */
    private static void carriedOut() {
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();
    }

    @Test
    @WithMockUser(username = "somebody", roles = "ADMINISTRATOR")
    void wouldNoticeOne() {
        open("applications/" + id + "/configure");
        String key = secrets.of(id).accessKey().reveal();
        UI.getCurrent().getPage().executeJs("$0", key);

        assertThat(new Reachable(UI.getCurrent()).wayTo(key)).isNotEmpty();
    }

    private void visitEverything() {
        List<String> places = places();
        assertThat(places).hasSizeGreaterThan(tabs.size());
        for (String place : places) {
            open(place);
            assertNoSecret(place);
        }
    }

    /** Every address: the parameters of a route are this application and each of its tabs. */
    private List<String> places() {
        List<String> places = new ArrayList<>();
        RouteConfiguration routes = RouteConfiguration.forApplicationScope();
        for (RouteData route : routes.getAvailableRoutes()) {
            String template = route.getTemplate().replace(":application", id.value());
            if (template.contains(":tab?")) {
                tabs.forEach(tab -> places.add(template.replace(":tab?", tab.slug())));
            } else if (!template.contains(":")) {
                places.add(template);
            }
        }
        return places;
    }

    private void assertNoSecret(String where) {
        for (String canary : canaries(secrets.of(id))) {
            assertThat(new Reachable(UI.getCurrent()).wayTo(canary)).as(where).isEmpty();
        }
    }

    private static List<String> canaries(ApplicationSecrets of) {
        return Stream.concat(
                        Stream.of(TYPED),
                        Stream.of(
                                        of.dashboardPassword(),
                                        of.jupyterToken(),
                                        of.jwtSecret(),
                                        of.accessKey(),
                                        of.anonymousKey(),
                                        of.rayToken())
                                .map(Secret::reveal))
                .toList();
    }
}
