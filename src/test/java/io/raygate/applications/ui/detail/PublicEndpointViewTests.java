package io.raygate.applications.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tabs;
import io.raygate.PageTest;
import io.raygate.PageVisit;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.Endpoint;
import io.raygate.applications.PublicEndpoints;
import io.raygate.applications.Status;
import io.raygate.applications.Wishes;
import io.raygate.design.CodeBlock;
import io.raygate.gateway.traffic.InMemoryTraffic;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.ServiceName;
import io.raygate.whitelist.GroupDraft;
import io.raygate.whitelist.WhitelistService;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** The public column of Application Connection. */
@PageTest
class PublicEndpointViewTests extends PageVisit {

    private static final String REQUEST = "Request a public endpoint for Dashboard";
    private static final String RELEASE = "Release the public endpoint of Dashboard";

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired PublicEndpoints endpoints;
    @Autowired WhitelistService whitelists;
    @Autowired InMemoryTraffic traffic;

    private String name = "";
    private ApplicationId id = new ApplicationId("pa-00000000");

    @BeforeEach
    void createAnApplication() {
        traffic.forgetsEverything();
        name = "ranking-" + UUID.randomUUID().toString().substring(0, 8);
        id = as(Role.OPERATOR, () -> applications.create(Wishes.named(name)));
        statuses.report(id, Status.ACTIVATED, null);
    }

    @Test
    void requestsAnEndpointAndShowsItWithTheCertificateToTrust() {
        open("applications/" + id);
        assertThat(text()).contains("Not requested");

        press(REQUEST);
        assertThat(text(dialog())).contains("The whitelist stays as it is");
        press("Request public endpoint");

        Endpoint opened = open().orElseThrow();
        assertThat(opened.secure()).isTrue();
        assertThat(notices()).contains(opened.url());
        assertThat(text()).contains(opened.authority(), opened.authority() + " public", "HTTPS. ");
        assertThat(find(Anchor.class).withText("CA certificate").single().getHref())
                .isEqualTo("ca.pem");
    }

    @Test
    void tellsThatTheNetworkChangesWhileItDoes() {
        open("applications/" + id);

        press(REQUEST);
        press("Request public endpoint");

        assertThat(text()).contains("NetCreating");
    }

    @Test
    void releasesAnEndpointNobodyIsConnectedTo() {
        requested();
        open("applications/" + id);

        press(RELEASE);
        assertThat(text(dialog())).contains("Nobody is connected there now");
        press("Release");

        assertThat(open()).isEmpty();
    }

    @Test
    void asksForTheNameBeforeSomebodyIsCut() {
        Endpoint opened = requested();
        traffic.connects(opened.id(), "203.0.113.9", "GET /api/jobs/");
        open("applications/" + id);

        press(RELEASE);
        assertThat(button("Release and cut 1 connection").isEnabled()).isFalse();
        type("Type " + name + " to confirm", name);
        press("Release and cut 1 connection");

        assertThat(open()).isEmpty();
    }

    @Test
    void doesWithoutTlsOnlyAfterTheTypedNameAndUnderARedBanner() {
        open("applications/" + id);

        press(REQUEST);
        press("Without TLS…");
        assertThat(text(dialog())).contains("reads the password, the keys and what jobs say");
        assertThat(button("Request without TLS").isEnabled()).isFalse();
        type("Type " + name + " to confirm", name);
        press("Request without TLS");

        assertThat(open().orElseThrow().secure()).isFalse();
        assertThat(text()).contains("HTTP without TLS");
        open("applications/" + id + "/whitelist");
        assertThat(text()).contains("The public endpoint of Dashboard does without TLS.");

        statuses.report(id, Status.ACTIVATED, null);
        endpoints.release(id, ServiceName.DASHBOARD, "");
        catchUp();
        assertThat(text()).doesNotContain("does without TLS");
    }

    @Test
    void tellsAnOperatorThatTheWorldIsForAdministrators() {
        admitEverybody();
        open("applications/" + id);

        press(REQUEST);
        assertThat(text(dialog())).contains("The whitelist lets everyone in");
        type("Type " + name + " to confirm", name);
        press("Request and let everyone in");

        assertThat(text(dialog())).contains("An administrator may do that");
        assertThat(open()).isEmpty();
    }

    @Test
    @WithMockUser(username = "ada", roles = "ADMINISTRATOR")
    void opensToTheWorldForAnAdministrator() {
        admitEverybody();
        open("applications/" + id);

        press(REQUEST);
        type("Type " + name + " to confirm", name);
        press("Request and let everyone in");

        assertThat(open()).isPresent();
        catchUpUntil(() -> assertThat(text()).contains("The whitelist lets the whole internet in"));
    }

    @Test
    void givesLinesToPasteThatTrustTheAuthority() {
        Endpoint opened = requested();
        open("applications/" + id);

        choosePublicLines();

        assertThat(text())
                .contains("export REQUESTS_CA_BUNDLE=$PWD/raygate-ca.pem SSL_CERT_FILE=")
                .contains("ray job submit --address " + opened.url());
        test(find(Tabs.class).single()).select("Python SDK");
        assertThat(text()).contains("verify=\"raygate-ca.pem\"");
        test(find(Tabs.class).single()).select("curl");
        assertThat(text()).contains("curl --cacert raygate-ca.pem -H");
    }

    @Test
    void givesTheLinesOfTheOnlyPublicEndpoint() {
        Endpoint opened = endpoints.request(id, ServiceName.JUPYTER, "");
        statuses.report(id, Status.ACTIVATED, null);
        open("applications/" + id);

        choosePublicLines();

        assertThat(text(find(CodeBlock.class).single())).contains(opened.url());
    }

    @Test
    @WithMockUser(username = "vera", roles = "VIEWER")
    void offersAViewerNothing() {
        open("applications/" + id);

        assertThat(text()).contains("Not requested");
        assertThat(has("Request")).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void choosePublicLines() {
        RadioButtonGroup<SnippetPlaces> choice =
                find(RadioButtonGroup.class)
                        .withCondition(
                                group ->
                                        group.getAriaLabel()
                                                .filter("Lines for"::equals)
                                                .isPresent())
                        .single();
        test(choice).selectItem("Public Endpoint");
    }

    private void admitEverybody() {
        GroupDraft world = GroupDraft.added("world", List.of(Cidr.of("0.0.0.0/0")), "");
        as(Role.ADMINISTRATOR, () -> whitelists.save(id, world, true));
    }

    private Endpoint requested() {
        Endpoint opened = endpoints.request(id, ServiceName.DASHBOARD, "");
        statuses.report(id, Status.ACTIVATED, null);
        return opened;
    }

    private Optional<Endpoint> open() {
        return applications.get(id).endpoint(ServiceName.DASHBOARD, NetType.PUBLIC);
    }
}
